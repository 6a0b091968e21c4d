package io.github.helplines.directory.planted.problem;

/** Breaks the layout on purpose: a problem that reads the store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
