package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.ServiceAssessment;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Evidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a person can use one service. Silent in {@link #toString()}. */
@Schema(name = "Eligibility", description = "Whether the person can use the service, and who else there is.")
public record EligibilityRepresentation(
        long sequence,
        LinkRepresentation service,
        AssessmentRepresentation assessment,
        @OpenValues(Evidence.State.class) String evidenceState,
        List<HandOffRepresentation> handOffs,
        @Nullable QuestionRepresentation nextQuestion,
        List<EmergencyItemRepresentation> emergency) {

    /** One of several. */
    @Schema(name = "EligibilityItem")
    public record Item(
            LinkRepresentation service,
            AssessmentRepresentation assessment,
            @OpenValues(Evidence.State.class) String evidenceState,
            List<HandOffRepresentation> handOffs,
            @Nullable QuestionRepresentation nextQuestion) {

        static Item of(ServiceAssessment answer) {
            return new Item(
                    LinkRepresentation.of(answer.service()),
                    AssessmentRepresentation.of(answer.assessment()),
                    answer.ruleEvidence().wire(),
                    HandOffRepresentation.list(answer.handOffs()),
                    QuestionRepresentation.ofNullable(answer.nextQuestion()));
        }

        @Override
        public String toString() {
            return "Item[redacted]";
        }
    }

    /** Several services, one person. */
    @Schema(name = "EligibilityList", description = "Each service asked about, in the order asked.")
    public record Many(long sequence, List<Item> items, List<EmergencyItemRepresentation> emergency) {

        public static Many of(long sequence, List<ServiceAssessment> answers, Emergency emergency) {
            return new Many(
                    sequence, answers.stream().map(Item::of).toList(), EmergencyItemRepresentation.floor(emergency));
        }

        @Override
        public String toString() {
            return "Many[redacted]";
        }
    }

    public static EligibilityRepresentation of(long sequence, ServiceAssessment answer, Emergency emergency) {
        Item item = Item.of(answer);
        return new EligibilityRepresentation(
                sequence,
                item.service(),
                item.assessment(),
                item.evidenceState(),
                item.handOffs(),
                item.nextQuestion(),
                EmergencyItemRepresentation.floor(emergency));
    }

    @Override
    public String toString() {
        return "EligibilityRepresentation[redacted]";
    }
}
