package io.github.helplines.directory.core.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
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
            return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Of an integer alone, a sign would be read too. */
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
