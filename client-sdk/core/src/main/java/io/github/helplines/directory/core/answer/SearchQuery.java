package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each word of a query may stand for in the vocabulary. */
final class SearchQuery {
    private static final int SHORTEST_PREFIX = 2;
    private static final double SAME = 1;
    private static final double TWO_AS_ONE = 0.9;
    private static final double PLURAL = 0.9;
    private static final double ONE_SLIP = 0.7;
    private static final double TWO_SLIPS = 0.5;

    private final Vocabulary vocabulary;
    private final List<List<Term>> terms = new ArrayList<>();

    /**
     * A word of the vocabulary that one of the query may stand for.
     *
     * @param id its number
     * @param likeness 1 for the same word, less for a doubtful one
     * @param sure whether it is that word, if in another number or not finished, and no guess at a slip
     */
    record Term(int id, double likeness, boolean sure) {}

    /**
     * @param unfinished whether the last word may be the beginning of a longer one
     */
    SearchQuery(Vocabulary vocabulary, List<String> words, boolean unfinished) {
        this.vocabulary = vocabulary;
        for (int i = 0; i < words.size(); i++) {
            Map<Integer, Double> found = new HashMap<>();
            exact(words.get(i), SAME, found);
            exact(otherNumber(words.get(i)), PLURAL, found);
            if (i > 0) {
                exact(words.get(i - 1) + words.get(i), TWO_AS_ONE, found);
            }
            if (i + 1 < words.size()) {
                exact(words.get(i) + words.get(i + 1), TWO_AS_ONE, found);
            }
            boolean guessed = found.isEmpty();
            if (guessed) {
                vocabulary
                        .similarTo(words.get(i))
                        .forEach((id, slips) -> found.put(id, slips == 1 ? ONE_SLIP : TWO_SLIPS));
            }
            Set<Integer> begun = i + 1 == words.size() && unfinished ? beginnings(words.get(i), found) : Set.of();
            terms.add(found.entrySet().stream()
                    .map(entry ->
                            new Term(entry.getKey(), entry.getValue(), !guessed || begun.contains(entry.getKey())))
                    .sorted(Comparator.comparingDouble(Term::likeness)
                            .reversed()
                            .thenComparingInt(Term::id))
                    .toList());
        }
    }

    /** How many words were asked. */
    int size() {
        return terms.size();
    }

    /** The likeliest first. */
    List<Term> termsFor(int word) {
        return terms.get(word);
    }

    private void exact(String word, double likeness, Map<Integer, Double> found) {
        int id = vocabulary.find(word);
        if (id >= 0) {
            found.merge(id, likeness, Math::max);
        }
    }

    private Set<Integer> beginnings(String word, Map<Integer, Double> found) {
        if (word.length() < SHORTEST_PREFIX) {
            return Set.of();
        }
        Set<Integer> begun = new HashSet<>(vocabulary.startingWith(word));
        for (int id : begun) {
            double typed = (double) word.length() / vocabulary.word(id).length();
            found.merge(id, 0.4 + 0.5 * typed, Math::max);
        }
        return begun;
    }

    /** "nude" for "nudes" and the other way round. */
    private static String otherNumber(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s";
    }
}
