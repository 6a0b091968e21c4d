package io.github.helplines.directory.planted.editing;

/** Breaks the layout on purpose: a port that knows HTTP. */
final class KnowsHttp {
    private KnowsHttp() {}

    static Object use() {
        return jakarta.ws.rs.core.Response.ok();
    }
}
