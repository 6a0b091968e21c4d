package io.github.helplines.directory.core.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A readable name for a record in a URL, unique within its kind, such as {@code derbyshire-victim-services}. */
public record Slug(String value) implements Comparable<Slug> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 80;

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    public static Slug of(String text) {
        return new Slug(text);
    }

    public static Optional<Slug> parse(String text) {
        return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
