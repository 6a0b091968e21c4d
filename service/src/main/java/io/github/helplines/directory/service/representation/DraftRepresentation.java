package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.helplines.directory.core.model.RecordKind;
import io.swagger.v3.oas.annotations.media.Schema;

/** A record to start a change from. */
@Schema(name = "Draft", description = "A record in its canonical form, and the revision to name as base_revision.")
public record DraftRepresentation(
        @OpenValues(RecordKind.class) String kind,
        @Schema(format = "uuid") String id,

        @Schema(description = "The sequence of its newest entry.")
        long baseRevision,

        @Schema(description = "Whether it is withdrawn: then it can be reinstated, and is as it last stood.")
        boolean withdrawn,

        @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE) @JsonRawValue
        Object record) {}
