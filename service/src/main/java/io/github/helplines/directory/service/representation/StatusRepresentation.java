package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.opening.LondonTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Whether somebody is there, channel by channel. */
@Schema(name = "Status", description = "The open status of each channel of a service, in the service's own order.")
public record StatusRepresentation(
        long sequence,
        OffsetDateTime at,
        LinkRepresentation service,
        List<ChannelStatusRepresentation> channels,
        List<EmergencyItemRepresentation> emergency) {

    public static StatusRepresentation of(
            long sequence, Instant at, Service service, List<ChannelAnswer> channels, Emergency emergency) {
        return new StatusRepresentation(
                sequence,
                LondonTime.at(at),
                LinkRepresentation.of(service),
                channels.stream().map(ChannelStatusRepresentation::of).toList(),
                EmergencyItemRepresentation.floor(emergency));
    }
}
