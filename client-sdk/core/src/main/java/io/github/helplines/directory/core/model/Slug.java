package io.github.helplines.directory.core.model;

import java.util.Optional;

/** A readable name for a record in a URL, unique within its kind, such as {@code derbyshire-victim-services}. */
public record Slug(String value) implements Comparable<Slug> {
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
        boolean hyphen = true;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean letter = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
            if (!letter && (each != '-' || hyphen)) {
                return false;
            }
            hyphen = !letter;
        }
        return !hyphen && text.length() <= MAX_LENGTH;
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
