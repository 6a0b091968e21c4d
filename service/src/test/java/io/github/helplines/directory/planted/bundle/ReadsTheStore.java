package io.github.helplines.directory.planted.bundle;

/** Breaks the layout on purpose: a bundle that reads the store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
