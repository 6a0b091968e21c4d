package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.SearchAnswer;
import io.github.helplines.directory.core.answer.SearchHit;
import io.github.helplines.directory.core.model.RecordKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What somebody's words may mean. */
@Schema(
        name = "SearchResult",
        description = "Topics, services and organisations that the words may mean, the best first.")
public record SearchRepresentation(
        @Schema(
                description =
                        "False where the words mean nothing here: the items then are services for general support. Such"
                                + " services also follow where not all of the words are sure to be known.")
        boolean matched,

        List<Hit> items,
        List<EmergencyItemRepresentation> emergency) {

    /** One record found. */
    @Schema(name = "SearchHit")
    public record Hit(
            @OpenValues(RecordKind.class) String kind,
            @Schema(format = "uuid") String id,
            String slug,
            String name,
            String uri) {

        static Hit of(SearchHit hit) {
            String slug = hit.slug().value();
            return new Hit(
                    hit.kind().wire(), hit.id().value(), slug, hit.name(), LinkRepresentation.path(hit.kind(), slug));
        }
    }

    public static SearchRepresentation of(SearchAnswer answer) {
        return new SearchRepresentation(
                answer.matched(),
                answer.hits().stream().map(Hit::of).toList(),
                EmergencyItemRepresentation.floor(answer.emergency()));
    }
}
