package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

/** A link; its text stands in the line that it belongs to, where that names it. */
public record Link(String text, String href) {
    public Link {
        requireNonNull(text, "text");
        requireNonNull(href, "href");
    }
}
