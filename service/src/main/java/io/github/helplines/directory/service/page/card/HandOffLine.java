package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else to turn to.
 *
 * @param text why
 * @param discreetName a name that gives nothing away
 * @param page its page, as a path with the language in its query
 * @param lang the language of text and names, where that is not the page's
 */
public record HandOffLine(
        String text,
        String slug,
        String name,
        String discreetName,
        String page,
        @Nullable String lang) {
    public HandOffLine {
        requireNonNull(text, "text");
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(discreetName, "discreetName");
        requireNonNull(page, "page");
    }
}
