package io.github.helplines.directory.sms.message;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mobile of somebody who wrote: the only kind of number that is ever answered. Never a 070 personal number, a pager, a
 * landline, a short code, a name, or a number abroad. Source: the ranges of Ofcom's National Telephone Numbering Plan. Silent
 * in {@link #toString()}.
 */
public final class UkMobile {
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{11,14}");

    private final PhoneNumber number;

    private UkMobile(PhoneNumber number) {
        this.number = requireNonNull(number, "number");
    }

    /** The mobile, as providers write it: {@code +447700900123}, {@code 447700900123}, {@code 07700900123}, with 0044. */
    public static Optional<UkMobile> parse(String text) {
        String digits = text.strip();
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        return PhoneNumber.parse(international(digits))
                .filter(PhoneNumber::isUkMobile)
                .map(UkMobile::new);
    }

    private static String international(String digits) {
        if (digits.startsWith("+")) {
            return digits;
        }
        if (digits.startsWith("0044")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("0") ? "+44" + digits.substring(1) : "+" + digits;
    }

    /** {@code +447700900123}: for sending and for hashing, and for nothing that is kept. */
    public String e164() {
        return number.value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UkMobile that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return "UkMobile[redacted]";
    }
}
