package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link Vocabulary} finds, by looking at every word. */
final class PlainVocabulary {
    private final List<String> words;

    /** @param words in alphabetical order, each once */
    PlainVocabulary(List<String> words) {
        this.words = words;
    }

    List<Integer> startingWith(String prefix) {
        return numbers().stream()
                .filter(id -> words.get(id).startsWith(prefix))
                .sorted(Comparator.comparing(id -> words.get(id).length()))
                .limit(64)
                .toList();
    }

    Map<Integer, Integer> similarTo(String word) {
        if (!maySlip(word) || word.length() < 4) {
            return Map.of();
        }
        int most = word.length() >= 8 ? 2 : 1;
        Set<Integer> swapped = swaps(word);
        Map<Integer, Integer> nearest = new LinkedHashMap<>();
        (word.length() == 4 ? swapped : candidates(word, most, swapped))
                .stream()
                        .sorted()
                        .filter(id -> Math.max(word.length(), words.get(id).length()) >= 8
                                || words.get(id).charAt(0) == word.charAt(0)
                                || swapped.contains(id))
                        .filter(id -> slips(word, id) <= most)
                        .sorted(Comparator.comparing(id -> slips(word, id)))
                        .limit(16)
                        .forEach(id -> nearest.put(id, slips(word, id)));
        return nearest;
    }

    private int slips(String word, int id) {
        return EditDistance.atMost(word, words.get(id), 2);
    }

    private Set<Integer> candidates(String word, int most, Set<Integer> swapped) {
        Set<Integer> candidates = new LinkedHashSet<>(swapped);
        Set<String> trigrams = trigrams(word);
        List<List<Integer>> byShared = new ArrayList<>();
        for (int i = 0; i <= trigrams.size(); i++) {
            byShared.add(new ArrayList<>());
        }
        for (int id : numbers()) {
            if (maySlip(words.get(id)) && Math.abs(words.get(id).length() - word.length()) <= most) {
                Set<String> shared = trigrams(words.get(id));
                shared.retainAll(trigrams);
                byShared.get(shared.size()).add(id);
            }
        }
        for (int count = trigrams.size(); count > 0 && candidates.size() < 1_000; count--) {
            candidates.addAll(byShared.get(count)
                    .subList(
                            0,
                            Math.min(
                                    1_000 - candidates.size(),
                                    byShared.get(count).size())));
        }
        return candidates;
    }

    private Set<Integer> swaps(String word) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < word.length(); i++) {
            int id = words.indexOf(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            if (id >= 0) {
                found.add(id);
            }
        }
        return found;
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int id = 0; id < words.size(); id++) {
            numbers.add(id);
        }
        return numbers;
    }

    private static boolean maySlip(String word) {
        return word.length() >= 3 && word.length() <= 24 && word.chars().noneMatch(Character::isDigit);
    }

    private static Set<String> trigrams(String word) {
        Set<String> trigrams = new HashSet<>();
        String padded = " " + word + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
