package io.github.helplines.directory.planted.publication;

/** Breaks the layout on purpose: a publication that knows HTTP. */
final class KnowsHttp {
    private KnowsHttp() {}

    static Object use() {
        return jakarta.ws.rs.core.Response.ok();
    }
}
