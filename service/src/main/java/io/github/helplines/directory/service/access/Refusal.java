package io.github.helplines.directory.service.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why something that needs a key was not done. Its name in lower case is the name of the store's rule. */
public enum Refusal {
    /** No key in force opens with this: unknown, another's secret, expired, or revoked. */
    KEY_VALID,
    /** The key has none of the scopes that this takes. */
    KEY_SCOPE,
    /** There is no key with the id that was named. */
    KEY_KNOWN,
    /** It would end the last key of an admin. */
    LAST_ADMIN_KEY,
    /** A key that has ended, or has another in its place, is not replaced. */
    KEY_LASTS,
    /** The holder has a key already, in another spelling: one person would pass for two. */
    HOLDER_SPELLING,
    /** The expiry has passed already. */
    EXPIRY_AHEAD,
    /** A key and the one in its place would overlap for longer than seven days. */
    OVERLAP_RANGE;

    public String rule() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Refusal> ofRule(String rule) {
        return Stream.of(values()).filter(each -> each.rule().equals(rule)).findFirst();
    }
}
