package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonUnsupported;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a YAML scalar without quotes stands for. YAML libraries disagree on {@code 10:00}, {@code 0800} and
 * {@code 2026-11-22}: here only integers in their one usual spelling, {@code true} and {@code false} are other than
 * text. Whatever else begins like a number, and what other readers take for true or false ({@code yes}, {@code no},
 * {@code on}, {@code off}), must be quoted.
 */
final class PlainScalar {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern LIKE_NUMBER =
            Pattern.compile("[-+.]*[0-9].*|[-+]?\\.(inf|nan)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NULLS = Set.of("", "~", "null");
    /** YAML 1.1 spells true and false in all these ways, and many readers still do. */
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n");

    private static final int MAX_DIGITS = 16;

    private PlainScalar() {}

    /** The value; empty when it has to be quoted. */
    static Optional<JsonValue> read(String text) {
        if (NULLS.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(new JsonUnsupported("nothing"));
        } else if (text.equals("true") || text.equals("false")) {
            return Optional.of(JsonValue.of(text.equals("true")));
        } else if (INTEGER.matcher(text).matches()) {
            return Optional.of(integer(text));
        }
        boolean quoted = LIKE_NUMBER.matcher(text).matches() || isWord(text);
        return quoted ? Optional.empty() : Optional.of(JsonValue.of(text));
    }

    /** Whether a YAML reader may take the word for a boolean or for nothing. */
    static boolean isWord(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return BOOLEANS.contains(lower) || NULLS.contains(lower);
    }

    private static JsonValue integer(String text) {
        if (text.length() <= MAX_DIGITS + 1) {
            long value = Long.parseLong(text);
            if (Math.abs(value) <= JsonInteger.MAX) {
                return JsonValue.of(value);
            }
        }
        return new JsonUnsupported(JsonUnsupported.LARGE_INTEGER);
    }
}
