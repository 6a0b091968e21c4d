package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A nine-character code of the Government Statistical Service (ONS), such as {@code E23000018}. Having the shape
 * says nothing about being listed anywhere.
 *
 * @param value one capital letter and eight digits
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9]{8}");

    public AreaCode {
        requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not of the shape of a GSS code");
        }
    }

    /** The code, or empty when the text is not exactly one capital letter and eight digits. */
    public static Optional<AreaCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new AreaCode(text)) : Optional.empty();
    }

    /**
     * The code.
     *
     * @throws IllegalArgumentException when it has not the shape
     */
    public static AreaCode of(String text) {
        return new AreaCode(text);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
