package io.github.helplines.directory.core.opening;

import java.util.Locale;
import java.util.Optional;

/** What a service does on the bank holidays of its division. */
public enum HolidayPolicy {
    AS_USUAL,
    CLOSED,
    THESE_HOURS,
    UNKNOWN;

    /** The word used in records. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HolidayPolicy> parse(String text) {
        for (HolidayPolicy policy : values()) {
            if (policy.wireName().equals(text)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
