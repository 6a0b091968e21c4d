package io.github.helplines.directory.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTest {
    @Test
    void refusesWhatCannotBeARule() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.AllOf(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.AnyOf(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.LivesIn(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.AgeBetween(null, null, Rule.Whose.PERSON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.AgeBetween(20, 18, Rule.Whose.PERSON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.AgeBetween(null, 131, Rule.Whose.PERSON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.AgeBetween(-1, null, Rule.Whose.PERSON));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.askingAs("neighbour"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.OneOf("Housing", Set.of("x")));
    }

    @Test
    void isNoDeeperThanItsLimit() {
        Rule rule = Rules.EVERYONE;
        while (rule.depth() < Rule.MAX_DEPTH) {
            rule = Rules.not(rule);
        }
        Rule deepest = rule;

        assertThat(deepest.depth()).isEqualTo(Rule.MAX_DEPTH);
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.not(deepest));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.all(Rules.EVERYONE, deepest));
    }
}
