package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
    /** How long each word is; beside each other, for to look at the words themselves takes much longer. */
    private final short[] lengths;

    private final Trigrams trigrams;

    Vocabulary(Collection<String> words) {
        this.words = words.stream().distinct().sorted().toArray(String[]::new);
        this.lengths = new short[this.words.length];
        for (int id = 0; id < lengths.length; id++) {
            lengths[id] = (short) Math.min(Short.MAX_VALUE, this.words[id].length());
        }
        this.trigrams = new Trigrams(this.words, lengths, Vocabulary::maySlip);
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
        int at = find(prefix);
        int from = at < 0 ? -at - 1 : at;
        int to = endOf(prefix, from);
        List<Integer> found = new ArrayList<>();
        int length = prefix.length();
        while (length <= Short.MAX_VALUE && found.size() < MOST_BY_PREFIX) {
            int longer = Short.MAX_VALUE + 1;
            for (int id = from; id < to; id++) {
                if (lengths[id] > length) {
                    longer = Math.min(longer, lengths[id]);
                } else if (lengths[id] == length && found.size() < MOST_BY_PREFIX) {
                    found.add(id);
                }
            }
            length = longer;
        }
        return found;
    }

    /** The first word that does not begin so, of those from the first that does. */
    private int endOf(String prefix, int from) {
        int low = from;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle].startsWith(prefix)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
        Set<Integer> compared = new LinkedHashSet<>(swapped);
        if (word.length() > SHORTEST_WITH_SLIPS) {
            trigrams.addSimilar(word, most, compared, MOST_COMPARED);
        }
        for (int id : compared) {
            boolean isShort = Math.max(word.length(), lengths[id]) < LONG;
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
}
