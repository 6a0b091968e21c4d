package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** Whether somebody is there, channel by channel, in the declared order. */
public record ServiceStatus(Link service, Instant at, List<ChannelStatus> channels, EmergencyFloor emergency) {
    public ServiceStatus {
        requireNonNull(service, "service");
        requireNonNull(at, "at");
        channels = List.copyOf(channels);
        requireNonNull(emergency, "emergency");
    }
}
