package io.github.helplines.directory.sms.message;

import static java.util.Objects.requireNonNull;

/**
 * A text as a provider handed it over. Silent in {@link #toString()}.
 *
 * @param id the provider's own name for it, the same when it is handed over again
 * @param from who sent it, in whatever form the provider writes numbers
 * @param text what somebody wrote
 */
public record InboundMessage(String id, String from, String text) {
    public InboundMessage {
        requireNonNull(id, "id");
        requireNonNull(from, "from");
        requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "InboundMessage[redacted]";
    }
}
