package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.Evaluator;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicGuidanceTest {
    private static final GuidanceLine DANGER = new GuidanceLine("In danger, call 999.", null);
    private static final GuidanceLine SAFE = new GuidanceLine(SampleDirectory.NO_COPY, null);

    private final Directory directory = SampleDirectory.directory();
    private final Topic topic =
            directory.find(Topic.class, SampleDirectory.TOPIC).orElseThrow();

    @Test
    void aPageForAnybodyShowsConditionsAndSafeVersions() {
        assertThat(TopicGuidance.withoutCircumstances(topic))
                .containsExactly(new GuidanceLine("It is not your fault.", "If you are under 18"), DANGER, SAFE);
    }

    @Test
    void aStepOfUnknownFitComesWithItsCondition() {
        assertThat(lines(Circumstances.builder()))
                .containsExactly(new GuidanceLine("It is not your fault.", "If you are under 18"), DANGER, SAFE);
    }

    @Test
    void aStepThatDoesNotFitIsLeftOut() {
        assertThat(lines(Circumstances.builder().age(30))).containsExactly(DANGER, SAFE);
    }

    @Test
    void theStepThatCouldHarmIsSaidOnlyWhereItsRuleHolds() {
        GuidanceLine keep = new GuidanceLine("Keep a screenshot of each post.", null);
        assertThat(lines(Circumstances.builder().age(30).ageInImage(18))).containsExactly(DANGER, keep);
        assertThat(lines(Circumstances.builder().age(30).ageInImage(17))).containsExactly(DANGER, SAFE);
        assertThat(lines(Circumstances.builder().age(30).ageInImage(18).askingAs(AskingAs.PARENT_OR_CARER)))
                .containsExactly(DANGER, SAFE);
    }

    private List<GuidanceLine> lines(Circumstances.Builder circumstances) {
        return TopicGuidance.forPerson(topic, new Evaluator(directory.geography()), circumstances.build());
    }
}
