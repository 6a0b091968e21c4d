package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.model.Evidence;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel as it stands at an instant. */
@Schema(name = "ChannelStatus", description = "A channel, whether somebody is there, and how far it may be relied on.")
public record ChannelStatusRepresentation(
        ChannelRepresentation channel,
        OpenStatusRepresentation status,

        @Schema(description = "unverified: not yet confirmed by the service.") @OpenValues(Evidence.State.class)
        String evidenceState,

        @Schema(description = "The same of its hours; absent when nobody knows them.")
        @OpenValues(Evidence.State.class)
        @Nullable
        String hoursEvidenceState) {

    static ChannelStatusRepresentation of(ChannelAnswer answer) {
        Evidence.State hours = answer.hoursEvidence();
        return new ChannelStatusRepresentation(
                ChannelRepresentation.of(answer.channel()),
                OpenStatusRepresentation.of(answer.status()),
                answer.evidence().wire(),
                hours == null ? null : hours.wire());
    }
}
