package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.GuidanceLine;
import io.github.helplines.directory.core.answer.TopicGuidance;
import io.github.helplines.directory.core.model.Statement;
import io.github.helplines.directory.core.model.Topic;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic as anybody may read it: of a step that could harm when it is wrong, the safe version. */
@Schema(name = "Topic", description = "Something that happened to people: who can help, and what one can do.")
public record TopicRepresentation(
        String kind,
        @Schema(format = "uuid") String id,
        @Schema(example = "intimate-image-abuse") String slug,
        List<String> previousSlugs,
        String name,

        @Schema(description = "Words people type for it.") List<String> aliases,
        String summary,

        @Schema(description = "Slugs of services, in the order they are offered.")
        List<String> services,

        List<Guidance> guidance,

        @Schema(description = "What sources say about it, as theirs.")
        List<Said> statements) {

    /** One step. */
    @Schema(name = "Guidance", description = "One thing to do, in order. With a condition, say the condition first.")
    public record Guidance(
            String text,

            @Schema(description = "For whom the step is, where that is not known.") @Nullable
            String condition) {
        static Guidance of(GuidanceLine line) {
            return new Guidance(line.text(), line.condition());
        }
    }

    /** What a source says. */
    @Schema(name = "Statement")
    public record Said(String text, EvidenceRepresentation evidence) {
        static Said of(Statement statement) {
            return new Said(statement.text(), EvidenceRepresentation.of(statement.evidence()));
        }
    }

    static TopicRepresentation of(Topic topic) {
        return new TopicRepresentation(
                topic.kind().wire(),
                topic.id().value(),
                topic.slug().value(),
                Texts.of(topic.previousSlugs()),
                topic.name(),
                topic.aliases(),
                topic.summary(),
                Texts.of(topic.services()),
                TopicGuidance.withoutCircumstances(topic).stream()
                        .map(Guidance::of)
                        .toList(),
                topic.statements().stream().map(Said::of).toList());
    }
}
