package io.github.helplines.directory.planted.page;

/** Breaks the layout on purpose: a page that reads the store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
