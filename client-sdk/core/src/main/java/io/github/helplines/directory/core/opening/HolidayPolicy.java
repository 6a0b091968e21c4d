package io.github.helplines.directory.core.opening;

import io.github.helplines.directory.core.json.WireName;
import java.util.Optional;

/** What a service does on the bank holidays of its division. */
public enum HolidayPolicy implements WireName {
    AS_USUAL,
    CLOSED,
    THESE_HOURS,
    UNKNOWN;

    public static Optional<HolidayPolicy> parse(String text) {
        for (HolidayPolicy policy : values()) {
            if (policy.wire().equals(text)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
