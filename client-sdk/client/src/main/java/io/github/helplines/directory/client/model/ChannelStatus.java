package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Evidence.State;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it stands at an instant.
 *
 * @param evidence how far its number or address may be relied on today
 * @param hoursEvidence how far its hours may be relied on today; null when nobody knows them
 */
public record ChannelStatus(
        Channel channel,
        OpenStatus status,
        OpenValue<State> evidence,
        @Nullable OpenValue<State> hoursEvidence) {
    public ChannelStatus {
        requireNonNull(channel, "channel");
        requireNonNull(status, "status");
        requireNonNull(evidence, "evidence");
    }
}
