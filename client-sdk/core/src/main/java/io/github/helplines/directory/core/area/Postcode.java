package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody gave of their postcode: all of it, its sector ("DE6 1"), its outward code ("DE6"), or a number of
 * the British Forces Post Office ("BFPO 57"). Shapes as in BS 7666 and Royal Mail's PAF; a shape says nothing about
 * the postcode being in use.
 *
 * @param text upper case, outward and inward part with one space between
 */
public record Postcode(String text) {
    /** How much of it was given. */
    public enum Kind {
        OUTCODE,
        SECTOR,
        FULL,
        BFPO
    }

    private static final int LONGEST_INPUT = 32;
    private static final String OUTWARD = "[A-Z]{1,2}[0-9][0-9A-Z]?";
    private static final Pattern CANONICAL = Pattern.compile(OUTWARD + "(?: [0-9](?:[A-Z]{2})?)?|BFPO [0-9]{1,4}");
    // The sector keeps its space: "DE61" is an outward code, "DE6 1" is a sector.
    private static final Pattern TYPED = Pattern.compile(
            "(?<outward>" + OUTWARD + ")(?:[ \u00a0]*(?<inward>[0-9][A-Z]{2})|[ \u00a0]+(?<digit>[0-9]))?"
                    + "|BFPO[ \u00a0]*(?<bfpo>[0-9]{1,4})",
            Pattern.CASE_INSENSITIVE);

    public Postcode {
        requireNonNull(text, "text");
        if (!CANONICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not of the shape of a postcode");
        }
    }

    /**
     * Reads what a person typed, in either case, with or without the space of a full postcode.
     *
     * @return empty when the text has not the shape of a postcode
     */
    public static Optional<Postcode> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        Matcher matcher = TYPED.matcher(typed.replace('\u00a0', ' ').strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("bfpo") != null) {
            return Optional.of(new Postcode("BFPO " + matcher.group("bfpo")));
        }
        String inward = matcher.group("inward") != null ? matcher.group("inward") : matcher.group("digit");
        String text = inward == null ? matcher.group("outward") : matcher.group("outward") + " " + inward;
        return Optional.of(new Postcode(text.toUpperCase(Locale.ROOT)));
    }

    /**
     * As {@link #parse}.
     *
     * @throws IllegalArgumentException when the text has not the shape of a postcode
     */
    public static Postcode of(String typed) {
        return parse(typed).orElseThrow(() -> new IllegalArgumentException("not of the shape of a postcode"));
    }

    public Kind kind() {
        if (text.startsWith("BFPO")) {
            return Kind.BFPO;
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            return Kind.OUTCODE;
        }
        return text.length() - space == 2 ? Kind.SECTOR : Kind.FULL;
    }

    /** The outward code, such as "DE6"; for the forces "BFPO". */
    public String outcode() {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    /** The sector with its space, such as "DE6 1"; empty when only the outward code was given. */
    public Optional<String> sector() {
        Kind kind = kind();
        return kind == Kind.SECTOR || kind == Kind.FULL
                ? Optional.of(text.substring(0, text.indexOf(' ') + 2))
                : Optional.empty();
    }

    /** The letters in front, such as "DE": the postcode area. */
    public String letters() {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    @Override
    public String toString() {
        return "Postcode[redacted]";
    }
}
