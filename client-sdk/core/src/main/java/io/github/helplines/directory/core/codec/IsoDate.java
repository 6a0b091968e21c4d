package io.github.helplines.directory.core.codec;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A calendar date as ISO 8601 writes it in full, years 0000 to 9999. */
final class IsoDate {
    static final String EXPECTED = "a date such as 2026-12-24";

    private static final String SHAPE = "0000-00-00";

    private IsoDate() {}

    static Optional<LocalDate> parse(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** LocalDate alone would read years of more digits, and signs. */
    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char each = text.charAt(i);
            if (SHAPE.charAt(i) == '-' ? each != '-' : each < '0' || each > '9') {
                return false;
            }
        }
        return true;
    }
}
