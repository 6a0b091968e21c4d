package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.ContactMark;
import org.jspecify.annotations.Nullable;

/**
 * A channel that was recalled: nobody shows it again. What was recalled is not here, only what it is recognised by.
 *
 * @param channel the channel's identity, never given again
 * @param value what its number or address is recognised by
 * @param keyword what its keyword at a shared short code is recognised by; absent where it had none
 * @param sequence the entry of the log that recalled it
 */
public record RecalledChannel(
        RecordId channel,
        ChannelKind kind,
        ContactMark value,
        @Nullable ContactMark keyword,
        long sequence) {
    public RecalledChannel {
        requireNonNull(channel, "channel");
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1");
        }
    }
}
