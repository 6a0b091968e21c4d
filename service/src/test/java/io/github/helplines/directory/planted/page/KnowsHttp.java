package io.github.helplines.directory.planted.page;

/** Breaks the layout on purpose: a page that knows HTTP. */
final class KnowsHttp {
    private KnowsHttp() {}

    static Object use() {
        return jakarta.ws.rs.core.Response.ok();
    }
}
