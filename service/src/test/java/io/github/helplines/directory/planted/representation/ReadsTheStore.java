package io.github.helplines.directory.planted.representation;

/** Breaks the layout on purpose: a representation that reads the store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
