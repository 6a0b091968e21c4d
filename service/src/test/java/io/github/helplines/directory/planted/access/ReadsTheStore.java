package io.github.helplines.directory.planted.access;

/** Breaks the layout on purpose: access control that reads the store. */
final class ReadsTheStore {
    private ReadsTheStore() {}

    static Object use() {
        return io.github.helplines.directory.planted.store.Stored.INSTANCE;
    }
}
