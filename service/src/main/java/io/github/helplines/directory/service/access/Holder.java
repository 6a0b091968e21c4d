package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.FreeText;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The person a key belongs to. Shown to admins only: in no log, no error and no public answer. Silent in
 * {@link #toString()}.
 *
 * @param name a name or staff id: 1 to 80 characters in NFC, of ASCII, accents over it, and the apostrophes and hyphens of
 *     print; single spaces inside only
 */
public record Holder(String name) {
    public static final int MAX_LENGTH = 80;

    /** Taken apart. Of other letters some look like these, and not every database knows their capitals. */
    private static final Pattern LETTERS =
            Pattern.compile("[ -~\\u0300-\\u034e\\u0350-\\u036f\\u02bc\\u2010\\u2013\\u2018\\u2019]+");

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
                && text.codePoints().noneMatch(Holder::isOtherSpace)
                && LETTERS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .matches()
                && text.strip().equals(text)
                && !text.contains("  ");
    }

    /** Two names that look the same are to be the same. */
    private static boolean isOtherSpace(int codePoint) {
        return codePoint != ' ' && Character.isSpaceChar(codePoint);
    }

    @Override
    public String toString() {
        return "Holder[redacted]";
    }
}
