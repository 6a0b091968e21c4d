package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.eligibility.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question to the person. */
@Schema(name = "Question", description = "One question worth asking. No answers: the person types the fact.")
public record QuestionRepresentation(
        @Schema(description = "The circumstance it asks for, by the name that declined takes.", example = "areas")
        String fact,

        String text,
        List<Choice> answers) {

    /** One answer to choose. */
    @Schema(name = "Answer")
    public record Choice(
            String text,

            @Schema(description = "What to merge into the circumstances.")
            CircumstancesRepresentation add) {}

    static QuestionRepresentation of(Question question) {
        return new QuestionRepresentation(
                question.fact().value(),
                question.text(),
                question.answers().stream()
                        .map(answer -> new Choice(answer.text(), CircumstancesRepresentation.of(answer.add())))
                        .toList());
    }

    static @Nullable QuestionRepresentation ofNullable(@Nullable Question question) {
        return question == null ? null : of(question);
    }
}
