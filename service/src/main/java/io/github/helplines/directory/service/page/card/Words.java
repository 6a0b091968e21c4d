package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param lang its language (BCP 47), where that is not the page's; null where it is
 */
public record Words(String text, @Nullable String lang) {
    public Words {
        requireNonNull(text, "text");
    }
}
