package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Service;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Whom a service is for: the rule as a tree and in words, and what it asks. */
@Schema(name = "EligibilityRule", description = "Whom the service is for, in words and as a tree, and what it asks.")
public record EligibilityRuleRepresentation(
        LinkRepresentation service,
        RuleRepresentation rule,

        @Schema(description = "The rule as people would say it.")
        String ruleText,

        @Schema(description = "The rule in words made from the tree.")
        String description,

        EvidenceRepresentation ruleEvidence,
        @OpenValues(Evidence.State.class) String evidenceState,
        List<QuestionRepresentation> questions,
        List<EmergencyItemRepresentation> emergency) {

    public static EligibilityRuleRepresentation of(
            Service service, String description, Evidence.State state, List<Question> questions, Emergency emergency) {
        return new EligibilityRuleRepresentation(
                LinkRepresentation.of(service),
                RuleRepresentation.of(service.rule()),
                service.ruleText(),
                description,
                EvidenceRepresentation.of(service.ruleEvidence()),
                state.wire(),
                questions.stream().map(QuestionRepresentation::of).toList(),
                EmergencyItemRepresentation.floor(emergency));
    }
}
