package io.github.helplines.directory.core.answer;

import java.text.Normalizer;
import java.util.ArrayList;
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
            "a", "am", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "did", "do", "does", "for",
            "from", "got", "had", "has", "have", "he", "her", "him", "his", "i", "if", "im", "in", "is", "it", "me",
            "my", "not", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "they", "this", "to",
            "us", "was", "we", "were", "what", "when", "who", "will", "with", "you", "your");

    private SearchWords() {}

    /** The words of a text, in order; those that say nothing are left out unless there are no others. */
    static List<String> of(String text) {
        String cut = cut(text);
        List<String> all = isAscii(cut) ? asciiWords(cut) : wordsOf(fold(cut));
        List<String> telling = new ArrayList<>(all.size());
        for (String word : all) {
            if (!EMPTY_WORDS.contains(word)) {
                telling.add(word);
            }
        }
        return telling.isEmpty() ? all : telling;
    }

    /** All words of a text written as one, as in a web address or a hashtag. */
    static String joined(String text) {
        String cut = cut(text);
        return isAscii(cut)
                ? String.join("", asciiWords(cut))
                : BETWEEN_WORDS.matcher(fold(cut)).replaceAll("");
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** As nearly every text is: nothing in it is written in two ways but capitals. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** What folding and splitting give of such a text. */
    private static List<String> asciiWords(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')) {
                word.append(each);
            } else if (each >= 'A' && each <= 'Z') {
                word.append((char) (each + 'a' - 'A'));
            } else if (each != '\'' && each != '`' && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static List<String> wordsOf(String folded) {
        return BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
