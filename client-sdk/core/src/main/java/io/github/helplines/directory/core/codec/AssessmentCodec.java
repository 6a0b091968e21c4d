package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectWriter;

/** Assessments and questions to JSON; both are only ever answers. */
public final class AssessmentCodec {
    private AssessmentCodec() {}

    public static JsonObject write(Assessment assessment) {
        return new ObjectWriter()
                .put("outcome", assessment.outcome().wire())
                .put("text", assessment.text())
                .put(
                        "criteria",
                        new JsonArray(assessment.criteria().stream()
                                .map(AssessmentCodec::write)
                                .toList()))
                .build();
    }

    /** {@code answers} is there even when empty: the person types the answer. */
    public static JsonObject write(Question question) {
        return new ObjectWriter()
                .put("fact", question.fact().value())
                .put("text", question.text())
                .put(
                        "answers",
                        new JsonArray(question.answers().stream()
                                .map(AssessmentCodec::write)
                                .toList()))
                .build();
    }

    private static JsonValue write(Assessment.Criterion criterion) {
        return new ObjectWriter()
                .put("criterion", criterion.criterion())
                .put("result", criterion.result().wire())
                .put("text", criterion.text())
                .build();
    }

    private static JsonValue write(Question.Answer answer) {
        return new ObjectWriter()
                .put("text", answer.text())
                .put("add", CircumstancesCodec.write(answer.add()))
                .build();
    }
}
