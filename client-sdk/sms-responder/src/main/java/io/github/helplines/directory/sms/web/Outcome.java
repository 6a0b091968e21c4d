package io.github.helplines.directory.sms.web;

/** What became of a request to the inbound path. These are counted; nothing else about a text is. */
public enum Outcome {
    ANSWERED("answered"),
    UNKNOWN_WORD("unknown word"),
    NO_DIRECTORY("directory failed"),
    STOPPED("stop"),
    CAPPED("over the cap"),
    DUPLICATE("handed over again"),
    NOT_A_UK_MOBILE("not a UK mobile"),
    FORBIDDEN("not from the provider"),
    MALFORMED("malformed"),
    UNDELIVERED("reply not taken"),
    FAILED("failed");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As the log calls it. */
    String words() {
        return words;
    }
}
