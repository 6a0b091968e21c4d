package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.eligibility.Assessment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Whether a person can use a service, and why. */
@Schema(name = "Assessment", description = "Whether the person can use the service. need_more: it may help, ask them.")
public record AssessmentRepresentation(
        @OpenValues(Assessment.Outcome.class) String outcome, String text, List<Criterion> criteria) {

    /** One condition of the rule. */
    @Schema(name = "Criterion")
    public record Criterion(
            @Schema(description = "age, age_in_image, areas, asking_as, or a criterion of the service's own.")
            String criterion,

            @OpenValues(Assessment.Result.class) String result,
            String text) {}

    static AssessmentRepresentation of(Assessment assessment) {
        return new AssessmentRepresentation(
                assessment.outcome().wire(),
                assessment.text(),
                assessment.criteria().stream()
                        .map(each ->
                                new Criterion(each.criterion(), each.result().wire(), each.text()))
                        .toList());
    }
}
