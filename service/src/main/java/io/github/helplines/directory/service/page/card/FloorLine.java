package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of what to do in danger. */
public record FloorLine(
        String text, List<Link> links, @Nullable String lang) {
    public FloorLine {
        requireNonNull(text, "text");
        links = List.copyOf(links);
    }
}
