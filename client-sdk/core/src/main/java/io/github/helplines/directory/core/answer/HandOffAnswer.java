package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Service;

/**
 * Somebody else to turn to. Silent in {@link #toString()}: whom an answer names tells of the person.
 *
 * @param service the other service
 * @param text why, to the person asking
 */
public record HandOffAnswer(Service service, String text) {
    public HandOffAnswer {
        requireNonNull(service, "service");
        requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "HandOffAnswer[redacted]";
    }
}
