package io.github.helplines.directory.core.answer;

import java.util.Arrays;

/** The best of what a search has scored so far, and no more than were asked for. Not thread-safe. */
final class Best {
    private static final int FIRST = 16;
    private static final int SCORE = 32;

    private final int most;
    /**
     * A heap, the worst on top. In each number the upper half is the score; then comes how near its place is to the first,
     * and the lowest bit is whether it is sure, so that the greater number is the better.
     */
    private long[] kept;

    private int size;

    /** @param most how many are kept, from 1 */
    Best(int most) {
        this.most = most;
        this.kept = new long[Math.min(most, FIRST)];
    }

    /**
     * @param score in whole thousandths: what differs by less is equal. At most some millions, for no word and nothing else
     *     says more than a few thousand times one
     * @param place which of equals is better: the first; of each place there is one
     * @param sure whether it is what was asked, and no guess
     */
    void offer(long score, int place, boolean sure) {
        long offered = score << SCORE | (long) (Integer.MAX_VALUE - place) << 1 | (sure ? 1 : 0);
        if (size < most) {
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, (int) Math.min(most, 2L * size));
            }
            rise(offered, size++);
        } else if (offered > kept[0]) {
            sink(offered);
        }
    }

    /** Whether something with such a score, not rounded yet, may be kept; wrong at most by saying that it may. */
    boolean mayKeep(double thousandths) {
        return size < most || thousandths + 1 > kept[0] >>> SCORE;
    }

    private void rise(long offered, int from) {
        int at = from;
        while (at > 0 && kept[(at - 1) / 2] > offered) {
            kept[at] = kept[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        kept[at] = offered;
    }

    /** In the place of the worst. */
    private void sink(long offered) {
        int at = 0;
        for (int below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && kept[below + 1] < kept[below]) {
                below++;
            }
            if (kept[below] >= offered) {
                break;
            }
            kept[at] = kept[below];
            at = below;
        }
        kept[at] = offered;
    }

    /** What was kept, the best first. Nothing is offered any more. */
    Ranked[] ranked() {
        Arrays.sort(kept, 0, size);
        Ranked[] ranked = new Ranked[size];
        for (int i = 0; i < size; i++) {
            long each = kept[size - 1 - i];
            ranked[i] = new Ranked(
                    each >>> SCORE, Integer.MAX_VALUE - (int) ((each & 0xffff_ffffL) >>> 1), (each & 1) == 1);
        }
        return ranked;
    }

    /**
     * One that was kept, as it was offered.
     *
     * @param place where it stands among equals
     */
    record Ranked(long score, int place, boolean sure) {}
}
