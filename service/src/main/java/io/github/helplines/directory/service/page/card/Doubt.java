package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What is not known of any of the channels of a service, said once below them.
 *
 * @param lang the language of the text (BCP 47), where that is not the page's; null where it is
 * @param note the note of each channel that it is said in place of
 */
public record Doubt(String text, @Nullable String lang, String note) {
    public Doubt {
        requireNonNull(text, "text");
        requireNonNull(note, "note");
    }
}
