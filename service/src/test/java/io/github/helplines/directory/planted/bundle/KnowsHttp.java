package io.github.helplines.directory.planted.bundle;

/** Breaks the layout on purpose: a bundle that knows HTTP. */
final class KnowsHttp {
    private KnowsHttp() {}

    static Object use() {
        return jakarta.ws.rs.core.Response.ok();
    }
}
