package io.github.helplines.directory.core.area;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A set of places where somebody may live: local authorities, the Crown dependencies, and everywhere else. Police
 * areas, counties and countries overlap and form no tree, so every area is compared as such a set. Immutable.
 */
public final class AreaSet {
    private static final int WORDS = 8;
    /** How many places a set can tell apart. */
    static final int CAPACITY = WORDS * Long.SIZE;

    private static final AreaSet NONE = new AreaSet(new long[WORDS]);

    private final long[] words;

    private AreaSet(long[] words) {
        this.words = words;
    }

    static AreaSet of(BitSet places) {
        return new AreaSet(Arrays.copyOf(places.toLongArray(), WORDS));
    }

    public static AreaSet none() {
        return NONE;
    }

    /** Every local authority, the Crown dependencies, and the rest of the world. */
    public static AreaSet everywhere() {
        return LocalAuthorities.shipped().everywhere();
    }

    public AreaSet union(AreaSet other) {
        long[] result = new long[WORDS];
        for (int i = 0; i < WORDS; i++) {
            result[i] = words[i] | other.words[i];
        }
        return new AreaSet(result);
    }

    public AreaSet intersect(AreaSet other) {
        long[] result = new long[WORDS];
        for (int i = 0; i < WORDS; i++) {
            result[i] = words[i] & other.words[i];
        }
        return new AreaSet(result);
    }

    public AreaSet minus(AreaSet other) {
        long[] result = new long[WORDS];
        for (int i = 0; i < WORDS; i++) {
            result[i] = words[i] & ~other.words[i];
        }
        return new AreaSet(result);
    }

    public boolean isSubsetOf(AreaSet other) {
        for (int i = 0; i < WORDS; i++) {
            if ((words[i] & ~other.words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isDisjointFrom(AreaSet other) {
        for (int i = 0; i < WORDS; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return isSubsetOf(NONE);
    }

    /** The number of places. */
    public int size() {
        return Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    boolean contains(int place) {
        return (words[place / Long.SIZE] & (1L << (place % Long.SIZE))) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AreaSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** Says nothing of the places: a set may be what is known of a person. */
    @Override
    public String toString() {
        return "AreaSet[redacted]";
    }
}
