package io.github.helplines.directory.planted.editing;

/** Breaks the layout on purpose: a port that knows its store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
