package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.FreeText;
import java.util.Optional;

/**
 * The person a key belongs to. Shown to admins only: in no log, no error and no public answer. Silent in
 * {@link #toString()}.
 *
 * @param name a name or staff id: 1 to 80 printable characters in NFC, single spaces inside only
 */
public record Holder(String name) {
    public static final int MAX_LENGTH = 80;

    public Holder {
        requireNonNull(name, "name");
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a holder");
        }
    }

    public static Optional<Holder> parse(String text) {
        return isName(text) ? Optional.of(new Holder(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= 1
                && length <= MAX_LENGTH
                && FreeText.textFaults(text).isEmpty()
                && text.codePoints().allMatch(Holder::isPrintable)
                && text.strip().equals(text)
                && !text.contains("  ");
    }

    /** Of the spaces only the usual one: two names that look the same are to be the same. */
    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return "Holder[redacted]";
    }
}
