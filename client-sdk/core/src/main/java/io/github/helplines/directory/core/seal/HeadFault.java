package io.github.helplines.directory.core.seal;

import java.util.Locale;

/** Why a head is not to be believed. */
public enum HeadFault {
    NOT_SIGNED("no trusted key has signed it"),
    HEADER_WRONG("a signature by a trusted key has another protected header than a head's"),
    SIGNATURE_WRONG("a signature by a trusted key is wrong"),
    PAYLOAD_NOT_CANONICAL("its payload is not base64url of canonical JSON"),
    PAYLOAD_NOT_A_HEAD("its payload is not that of a head"),
    EXPIRED("it has expired: another is to be fetched"),
    OTHER_DIRECTORY("it is the head of another directory"),
    OLDER("it is older than the one held"),
    OTHER_HISTORY("it has another history than the one held");

    private final String words;

    HeadFault(String words) {
        this.words = words;
    }

    /** What is wrong, to stand after the name of the thing. */
    public String words() {
        return words;
    }

    /** For programs, in lower snake case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
