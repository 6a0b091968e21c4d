package io.github.helplines.directory.planted.embedded;

/** Breaks the layout on purpose: a launcher that logs. */
final class Logs {
    private Logs() {}

    static Object use() {
        return org.slf4j.LoggerFactory.getLogger("planted");
    }
}
