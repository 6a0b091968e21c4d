package io.github.helplines.directory.service.page;

import java.util.List;

/** The module that our own pages load; it leaves a page and names a time as the widget does. */
public final class PageScript {
    private static final String ROOT = "/io/github/helplines/directory/service/";

    private PageScript() {}

    /**
     * In UTF-8.
     *
     * @throws IllegalStateException when a part of it is not on the class path
     */
    public static byte[] bytes() {
        return ModuleParts.joined(List.of(ROOT + "widget/when.js", ROOT + "widget/leaving.js", ROOT + "page/page.js"));
    }
}
