package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.opening.OpenStatus;
import org.jspecify.annotations.Nullable;

/**
 * One way to make contact, as it stands at an instant.
 *
 * @param channel the channel
 * @param status whether somebody is there
 * @param evidence how far its number or address may be relied on today
 * @param hoursEvidence how far its hours may be relied on today; null when nobody knows them
 */
public record ChannelAnswer(
        Channel channel, OpenStatus status, Evidence.State evidence, Evidence.@Nullable State hoursEvidence) {
    public ChannelAnswer {
        requireNonNull(channel, "channel");
        requireNonNull(status, "status");
        requireNonNull(evidence, "evidence");
    }
}
