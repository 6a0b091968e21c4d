package io.github.helplines.directory.planted.resource;

/** Breaks the layout on purpose: a resource that reads the store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
