package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

/**
 * Somebody else to turn to.
 *
 * @param service the other service
 * @param text why, to the person asking
 */
public record HandOff(Slug service, String text) {
    public HandOff {
        requireNonNull(service, "service");
        requireNonNull(text, "text");
    }
}
