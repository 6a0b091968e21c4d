package io.github.helplines.directory.planted.publication;

/** Breaks the layout on purpose: a publication that reads the store past its port. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
