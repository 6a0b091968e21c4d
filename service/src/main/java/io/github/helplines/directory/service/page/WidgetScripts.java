package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The module that pages are given now, and those of before, which pages that named one by its content go on asking for.
 *
 * @param newest the one to embed
 * @param earlier the others that were ever served here
 */
public record WidgetScripts(WidgetScript newest, List<WidgetScript> earlier) {
    public WidgetScripts {
        requireNonNull(newest, "newest");
        earlier = List.copyOf(earlier);
    }
}
