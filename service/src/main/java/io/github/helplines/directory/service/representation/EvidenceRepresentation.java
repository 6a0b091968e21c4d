package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.Evidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a published fact is known: dates only, so that it can be cached. */
@Schema(
        name = "Evidence",
        description = "How a fact is known. Until checked_on is there, nobody has confirmed it with the service.")
public record EvidenceRepresentation(
        String source,
        @Schema(format = "uri") @Nullable String url,

        @Schema(description = "The page's own date, as far as it gives one: a year, a month or a day.") @Nullable
        String pageDate,

        LocalDate readOn,
        @OpenValues(Evidence.Method.class) String method,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueOn) {

    static EvidenceRepresentation of(Evidence evidence) {
        return new EvidenceRepresentation(
                evidence.source(),
                evidence.url() == null ? null : evidence.url().toString(),
                evidence.pageDate(),
                evidence.readOn(),
                evidence.method().wire(),
                evidence.checkedOn(),
                evidence.dueOn().orElse(null),
                evidence.overdueOn().orElse(null));
    }

    static @Nullable EvidenceRepresentation ofNullable(@Nullable Evidence evidence) {
        return evidence == null ? null : of(evidence);
    }
}
