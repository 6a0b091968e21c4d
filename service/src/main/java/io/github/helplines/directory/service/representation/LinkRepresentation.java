package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.swagger.v3.oas.annotations.media.Schema;

/** Another record, named and addressed. */
@Schema(name = "Link", description = "Another record: its lasting id, its slug, its name, and where to read it.")
public record LinkRepresentation(
        @Schema(format = "uuid") String id,
        String slug,
        String name,

        @Schema(description = "Path of the record in this API.", example = "/v1/services/derbyshire-victim-services")
        String uri) {

    public static LinkRepresentation of(DirectoryRecord record) {
        return new LinkRepresentation(
                record.id().value(),
                record.slug().value(),
                record.name(),
                path(record.kind(), record.slug().value()));
    }

    /** Where a record of that kind is read. */
    static String path(RecordKind kind, String slug) {
        return "/v1/" + kind.wire() + "s/" + slug;
    }
}
