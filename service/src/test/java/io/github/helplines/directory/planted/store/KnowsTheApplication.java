package io.github.helplines.directory.planted.store;

/** Breaks the layout on purpose: a store that knows the application. */
final class KnowsTheApplication {
    private KnowsTheApplication() {}

    static Object use() {
        return io.github.helplines.directory.planted.app.Wired.INSTANCE;
    }
}
