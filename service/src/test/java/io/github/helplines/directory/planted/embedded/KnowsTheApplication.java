package io.github.helplines.directory.planted.embedded;

/** Breaks the layout on purpose: a launcher that knows the application. */
final class KnowsTheApplication {
    private KnowsTheApplication() {}

    static Object use() {
        return io.github.helplines.directory.planted.app.Wired.INSTANCE;
    }
}
