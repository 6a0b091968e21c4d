package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.opening.OpenReason;
import io.github.helplines.directory.core.opening.OpenState;
import io.github.helplines.directory.core.opening.OpenStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Whether somebody is there. */
@Schema(name = "OpenStatus", description = "Whether somebody is there. unknown is an answer: nobody has said.")
public record OpenStatusRepresentation(
        @OpenValues(OpenState.class) String state,
        @OpenValues(OpenReason.class) String reason,
        OffsetDateTime asOf,
        @Nullable OffsetDateTime closesAt,

        @Schema(description = "The next opening; absent when nothing is known of what comes first.") @Nullable
        OffsetDateTime opensAt,

        @Schema(description = "The bank holiday, when one decided.") @Nullable
        String holiday) {

    static OpenStatusRepresentation of(OpenStatus status) {
        return new OpenStatusRepresentation(
                status.state().wire(),
                status.reason().wire(),
                LondonTime.at(status.asOf()),
                status.closesAt(),
                status.opensAt(),
                status.holiday());
    }
}
