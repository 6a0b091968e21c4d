package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All words of an index, numbered in alphabetical order, and the ways to find them: exact, by their beginning, and with
 * slips. Words with slips are looked for only among those that share three letters in a row. Immutable.
 */
final class Vocabulary {
    private static final int MOST_BY_PREFIX = 64;
    private static final int MOST_SIMILAR = 16;
    private static final int MOST_COMPARED = 1_000;
    private static final int SHORTEST_WITH_SLIPS = 4;
    private static final int LONG = 8;
    private static final int LONGEST_WITH_SLIPS = 24;

    private final String[] words;
    private final Map<String, int[]> byTrigram = new HashMap<>();

    Vocabulary(Collection<String> words) {
        this.words = words.stream().distinct().sorted().toArray(String[]::new);
        Map<String, List<Integer>> gathered = new HashMap<>();
        for (int id = 0; id < this.words.length; id++) {
            if (maySlip(this.words[id])) {
                for (String trigram : trigrams(this.words[id])) {
                    gathered.computeIfAbsent(trigram, key -> new ArrayList<>()).add(id);
                }
            }
        }
        gathered.forEach((trigram, ids) ->
                byTrigram.put(trigram, ids.stream().mapToInt(Integer::intValue).toArray()));
    }

    int size() {
        return words.length;
    }

    String word(int id) {
        return words[id];
    }

    /** The number of a word, or below 0. */
    int find(String word) {
        return Arrays.binarySearch(words, word);
    }

    /** The shortest words that begin so, at most 64. */
    List<Integer> startingWith(String prefix) {
        int from = Arrays.binarySearch(words, prefix);
        List<Integer> found = new ArrayList<>();
        for (int id = from < 0 ? -from - 1 : from; id < words.length && words[id].startsWith(prefix); id++) {
            found.add(id);
        }
        found.sort(Comparator.comparingInt((Integer id) -> words[id].length()).thenComparing(id -> id));
        return found.size() > MOST_BY_PREFIX ? found.subList(0, MOST_BY_PREFIX) : found;
    }

    /**
     * Words within one slip, or within two of a word of eight letters or more, and how many slips away they are; the
     * nearest first. In a shorter word the first letter is taken to be right, and in one of four letters the others too,
     * in whatever order: another word is nearer there than a slip ("rape" is no "tape"). Words below four letters, and
     * those with digits, have none.
     */
    Map<Integer, Integer> similarTo(String word) {
        if (!maySlip(word) || word.length() < SHORTEST_WITH_SLIPS) {
            return Map.of();
        }
        int most = word.length() >= LONG ? 2 : 1;
        Map<Integer, Integer> distances = new TreeMap<>();
        Set<Integer> swapped = swaps(word);
        for (int id : word.length() == SHORTEST_WITH_SLIPS ? swapped : candidates(word, most, swapped)) {
            boolean isShort = Math.max(word.length(), words[id].length()) < LONG;
            if (isShort && words[id].charAt(0) != word.charAt(0) && !swapped.contains(id)) {
                continue;
            }
            int distance = EditDistance.atMost(word, words[id], most);
            if (distance <= most) {
                distances.put(id, distance);
            }
        }
        Map<Integer, Integer> nearest = new LinkedHashMap<>();
        distances.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(MOST_SIMILAR)
                .forEach(entry -> nearest.put(entry.getKey(), entry.getValue()));
        return nearest;
    }

    private Set<Integer> candidates(String word, int most, Set<Integer> swapped) {
        Set<Integer> candidates = new LinkedHashSet<>(swapped);
        Set<String> trigrams = trigrams(word);
        byte[] shared = new byte[words.length];
        List<List<Integer>> byShared = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (String trigram : trigrams) {
            for (int id : byTrigram.getOrDefault(trigram, new int[0])) {
                if (Math.abs(words[id].length() - word.length()) <= most) {
                    shared[id]++;
                    seen.add(id);
                }
            }
        }
        for (int i = 0; i <= trigrams.size(); i++) {
            byShared.add(new ArrayList<>());
        }
        seen.stream().sorted().forEach(id -> byShared.get(shared[id]).add(id));
        for (int count = trigrams.size(); count > 0 && candidates.size() < MOST_COMPARED; count--) {
            byShared.get(count).stream()
                    .limit(MOST_COMPARED - candidates.size())
                    .forEach(candidates::add);
        }
        return candidates;
    }

    /** In a short word two swapped neighbours leave no three letters in a row. */
    private Set<Integer> swaps(String word) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < word.length(); i++) {
            char[] letters = word.toCharArray();
            char kept = letters[i];
            letters[i] = letters[i + 1];
            letters[i + 1] = kept;
            int id = find(new String(letters));
            if (id >= 0) {
                found.add(id);
            }
        }
        return found;
    }

    private static boolean maySlip(String word) {
        // A word of four letters may be a slip for one of three.
        return word.length() >= SHORTEST_WITH_SLIPS - 1
                && word.length() <= LONGEST_WITH_SLIPS
                && word.chars().noneMatch(Character::isDigit);
    }

    private static Set<String> trigrams(String word) {
        String padded = " " + word + " ";
        Set<String> trigrams = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
