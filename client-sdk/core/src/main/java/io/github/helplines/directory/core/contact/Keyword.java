package io.github.helplines.directory.core.contact;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The word that says which service a text to a shared short code is for: {@code DVS}.
 *
 * @param value one to twenty of {@code A-Z 0-9}
 */
public record Keyword(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\s,;:/!?]+");
    /** Quotes, full stops, hyphens, and the invisible characters that keyboards and copying add. */
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Keyword {
        requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a keyword of one to twenty capital letters and digits");
        }
    }

    /** The keyword, when the text is its canonical form to the letter. */
    public static Optional<Keyword> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Keyword(text)) : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException when the text is no canonical form
     */
    public static Keyword of(String text) {
        return new Keyword(text);
    }

    /**
     * The keyword somebody meant, from the whole of their message: its first word, without quotes and
     * punctuation, in capitals. {@code dvs}, {@code ‘DVS’.} and {@code "Dvs", please help} are all
     * {@code DVS}. Empty when the first word holds other letters or is too long.
     */
    public static Optional<Keyword> fold(String message) {
        for (String word : BETWEEN_WORDS.split(Normalizer.normalize(message, Normalizer.Form.NFKC))) {
            String bare = NOISE.matcher(word).replaceAll("");
            if (!bare.isEmpty()) {
                return parse(bare.toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** Every keyword that a text may name, in whatever spelling and between whatever marks its words stand. */
    public static Set<Keyword> words(String text) {
        Set<Keyword> words = new LinkedHashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (String spaced : BETWEEN_WORDS.split(plain)) {
            fold(spaced).ifPresent(words::add);
            for (String word : NOISE.split(spaced)) {
                fold(word).ifPresent(words::add);
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return value;
    }
}
