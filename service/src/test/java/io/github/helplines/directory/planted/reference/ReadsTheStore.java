package io.github.helplines.directory.planted.reference;

/** Breaks the layout on purpose: reference data that reads the store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
