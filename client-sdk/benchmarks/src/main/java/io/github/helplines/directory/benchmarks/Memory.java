package io.github.helplines.directory.benchmarks;

import io.github.helplines.directory.client.HelplineDirectory;
import java.io.IOException;
import java.util.Locale;

/** How much memory a copy keeps, beside the bytes of the snapshot it was made from. */
final class Memory {
    private static final int COLLECTIONS = 4;
    private static final double MEGABYTE = 1_000_000;

    private Memory() {}

    /** Prints it; the snapshot's own bytes are there before and after, and are not counted. */
    static void report(int services) throws IOException, InterruptedException {
        Published published = Published.of(services);
        long before = used();
        try (HelplineDirectory directory = published.replica()) {
            long kept = used() - before;
            System.out.printf(
                    Locale.ROOT,
                    "memory: %,d services: %.0f MB kept, %.1f kB a service; the snapshot has %.0f MB (sequence %d)%n",
                    services,
                    kept / MEGABYTE,
                    kept / 1_000.0 / services,
                    published.snapshot().length / MEGABYTE,
                    directory.emergency().provenance().sequence());
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
