package io.github.helplines.directory.service.bench;

import java.util.Arrays;

/** Times in nanoseconds, and which of them so large a share is not above. Not thread-safe. */
final class Samples {
    private long[] all = new long[1024];
    private int size;

    void add(long nanos) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = nanos;
    }

    int size() {
        return size;
    }

    /** @param share from 0 to 1; 0.99 for the value that one in a hundred is above */
    long at(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(all, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) (share * size))];
    }
}
