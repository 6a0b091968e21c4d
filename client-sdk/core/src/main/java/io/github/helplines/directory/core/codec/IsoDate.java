package io.github.helplines.directory.core.codec;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A calendar date as ISO 8601 writes it in full, years 0000 to 9999. */
final class IsoDate {
    static final String EXPECTED = "a date such as 2026-12-24";

    // LocalDate alone would read years of more digits, and signs.
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private IsoDate() {}

    static Optional<LocalDate> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
