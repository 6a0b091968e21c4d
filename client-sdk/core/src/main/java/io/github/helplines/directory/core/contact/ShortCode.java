package io.github.helplines.directory.core.contact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A UK mobile short code, five to eight digits: {@code 82228}. It has no E.164 form and cannot be rung.
 *
 * @param value the digits
 */
public record ShortCode(String value) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{4,7}");

    public ShortCode {
        requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a short code of five to eight digits");
        }
    }

    public static Optional<ShortCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ShortCode(text)) : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException when the text is no short code
     */
    public static ShortCode of(String text) {
        return new ShortCode(text);
    }

    /** Digit by digit, for a screen reader: {@code 8 2 2 2 8}. */
    public String spoken() {
        return String.join(" ", value.split(""));
    }

    @Override
    public String toString() {
        return value;
    }
}
