package io.github.helplines.directory.core.answer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as search compares it: words in lower case without accents, apostrophes and punctuation. */
final class SearchWords {
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words that say nothing of what somebody looks for. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "are", "at", "by", "for", "from", "has", "have", "i", "im", "in", "is", "it", "me", "my",
            "of", "on", "or", "our", "that", "the", "their", "they", "this", "to", "us", "was", "we", "were", "with",
            "you", "your");

    private SearchWords() {}

    /** The words of a text, in order; those that say nothing are left out unless there are no others. */
    static List<String> of(String text) {
        List<String> all = BETWEEN_WORDS
                .splitAsStream(fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                all.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** All words of a text written as one, as in a web address or a hashtag. */
    static String joined(String text) {
        return BETWEEN_WORDS.matcher(fold(text)).replaceAll("");
    }

    private static String fold(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain =
                MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKD)).replaceAll("");
        return APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
