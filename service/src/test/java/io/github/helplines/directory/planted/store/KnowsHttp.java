package io.github.helplines.directory.planted.store;

/** Breaks the layout on purpose: a store that knows HTTP. */
final class KnowsHttp {
    private KnowsHttp() {}

    static Object use() {
        return jakarta.ws.rs.core.Response.ok();
    }
}
