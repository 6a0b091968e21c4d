package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to use a channel, by where the call or text is made from.
 *
 * @param landline the cost from a landline
 * @param mobile the cost from a mobile
 * @param source where that is known from, such as Ofcom's number range; absent when both are unknown
 */
public record Cost(Price landline, Price mobile, @Nullable String source) {
    public static final Cost UNKNOWN = new Cost(Price.UNKNOWN, Price.UNKNOWN, null);

    /** A price as far as it is known. */
    public enum Price implements WireName {
        FREE,
        /** Charged like a call to an 01 or 02 number, and part of inclusive minutes (Ofcom, 03 numbers). */
        STANDARD,
        CHARGED,
        UNKNOWN;
    }

    public Cost {
        requireNonNull(landline, "landline");
        requireNonNull(mobile, "mobile");
    }
}
