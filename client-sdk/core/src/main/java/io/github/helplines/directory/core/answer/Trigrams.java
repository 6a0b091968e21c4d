package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Words by the threes of letters in a row that stand in them, to find those that are written nearly the same. Immutable. */
final class Trigrams {
    /** One slip changes so many at most: two neighbours that are swapped stand in four. */
    private static final int OF_A_SLIP = 4;

    private static final int[] NONE = {};

    /** Of all words, by their numbers. */
    private final short[] lengths;
    /** The numbers of the words, those of the shortest first: only some lengths are looked at. */
    private final Map<String, int[]> words = new HashMap<>();

    /**
     * @param numbered all words
     * @param lengths how long they are
     * @param wanted which of them are to be found
     */
    Trigrams(String[] numbered, short[] lengths, Predicate<String> wanted) {
        this.lengths = lengths;
        Map<String, List<Integer>> gathered = new HashMap<>();
        for (int id = 0; id < numbered.length; id++) {
            if (wanted.test(numbered[id])) {
                for (String trigram : in(numbered[id])) {
                    gathered.computeIfAbsent(trigram, key -> new ArrayList<>()).add(id);
                }
            }
        }
        gathered.forEach((trigram, ids) -> {
            ids.sort(Comparator.comparingInt(id -> lengths[id]));
            words.put(trigram, ids.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    /**
     * Adds the words that may lie within so many slips of another: those first that share most with it, and of equals
     * those with the lower numbers, until there are so many.
     *
     * @param slips how many
     * @param found what is there already, and where they are added
     * @param most how many are there then at most
     */
    void addSimilar(String word, int slips, Set<Integer> found, int most) {
        Set<String> trigrams = in(word);
        byte[] shared = new byte[lengths.length];
        int[] seen = new int[64];
        int size = 0;
        // How many words share so many.
        int[] sharing = new int[trigrams.size() + 1];
        for (String trigram : trigrams) {
            int[] ids = words.getOrDefault(trigram, NONE);
            for (int i = firstOf(word.length() - slips, ids);
                    i < ids.length && lengths[ids[i]] <= word.length() + slips;
                    i++) {
                int count = ++shared[ids[i]];
                sharing[count]++;
                if (count > 1) {
                    sharing[count - 1]--;
                    continue;
                }
                if (size == seen.length) {
                    seen = Arrays.copyOf(seen, 2 * size);
                }
                seen[size++] = ids[i];
            }
        }
        // What shares less than slips leave cannot be within them.
        int least = Math.max(1, trigrams.size() - OF_A_SLIP * slips);
        for (int count = trigrams.size(); count >= least && found.size() < most; count--) {
            int[] equals = new int[sharing[count]];
            int at = 0;
            for (int i = 0; at < equals.length; i++) {
                if (shared[seen[i]] == count) {
                    equals[at++] = seen[i];
                }
            }
            int room = most - found.size();
            if (room < equals.length) {
                Arrays.sort(equals);
            }
            for (int i = 0; i < equals.length && i < room; i++) {
                found.add(equals[i]);
            }
        }
    }

    /** Where the words of a length, or of a greater one, begin. */
    private int firstOf(int length, int[] ids) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lengths[ids[middle]] < length) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Set<String> in(String word) {
        String padded = " " + word + " ";
        Set<String> trigrams = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
