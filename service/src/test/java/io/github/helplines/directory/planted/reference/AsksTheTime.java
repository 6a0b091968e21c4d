package io.github.helplines.directory.planted.reference;

/** Breaks the layout on purpose: reference data that asks the system's clock. */
final class AsksTheTime {
    private AsksTheTime() {}

    static Object use() {
        return java.time.Instant.now();
    }
}
