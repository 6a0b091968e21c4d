package io.github.helplines.directory.core.eligibility;

import static io.github.helplines.directory.core.eligibility.Rules.all;
import static io.github.helplines.directory.core.eligibility.Rules.any;
import static io.github.helplines.directory.core.eligibility.Rules.askingAs;
import static io.github.helplines.directory.core.eligibility.Rules.livesIn;
import static io.github.helplines.directory.core.eligibility.Rules.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.area.Places;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    private final RuleText text = new RuleText(Places.geography());

    @Test
    void describesTheFirstServices() {
        assertDescribed(Rules.EVERYONE, "This service is for everyone.");
        assertDescribed(Rules.DERBYSHIRE, "This service is for people who live in Derbyshire or the City of Derby.");
        assertDescribed(Rules.ADULT, "This service is for people aged 18 or over.");
        assertDescribed(Rules.UNDER_19, "This service is for people aged under 19.");
        assertDescribed(
                Rules.CHILD_IN_IMAGE, "This service is for people who were under 18 when the picture was taken.");
        assertDescribed(
                Rules.WORRIED_ADULT,
                "This service is for people aged under 18, when a friend or relative, a parent or carer,"
                        + " or a professional asks for them.");
    }

    @Test
    void describesTheRest() {
        assertDescribed(
                all(Rules.DERBYSHIRE, Rules.ADULT),
                "This service is for people aged 18 or over who live in Derbyshire or the City of Derby.");
        assertDescribed(new Rule.AgeBetween(16, 25, Rule.Whose.PERSON), "This service is for people aged 16 to 25.");
        assertDescribed(new Rule.AgeBetween(16, 16, Rule.Whose.PERSON), "This service is for people aged 16.");
        assertDescribed(
                not(new Rule.AgeBetween(16, 25, Rule.Whose.PERSON)),
                "This service is for people aged under 16, or 26 or over.");
        assertDescribed(
                not(livesIn(Places.LEEDS, Places.WALES)),
                "This service is for people who do not live in Leeds or Wales.");
        assertDescribed(
                not(askingAs("professional")), "This service helps unless a professional asks for somebody else.");
        assertDescribed(
                askingAs("self", "parent_or_carer"),
                "This service helps when people ask for themselves or a parent or carer asks for somebody else.");
        assertDescribed(
                new Rule.OneOf("housing_status", Set.of("homeless", "in_a_hostel")),
                "This service is for people whose housing status is homeless or in a hostel.");
        assertDescribed(
                any(Rules.CHILD, Rules.DERBYSHIRE),
                "This service is for you if you are under 18 or you live in Derbyshire or the City of Derby.");
        assertDescribed(
                any(Rules.CHILD, all(Rules.ADULT, livesIn(Places.LEEDS))),
                "This service is for you if you are under 18 or both you are 18 or over and you live in Leeds.");
        assertDescribed(not(Rules.EVERYONE), "This service is not open to anybody at present.");
    }

    @Test
    void saysDoubleNegativesAndIdleConditionsPlainly() {
        assertDescribed(not(not(Rules.ADULT)), "This service is for people aged 18 or over.");
        assertDescribed(all(Rules.EVERYONE, Rules.ADULT), "This service is for people aged 18 or over.");
        assertDescribed(any(Rules.EVERYONE, Rules.ADULT), "This service is for everyone.");
        assertDescribed(
                not(any(Rules.CHILD, Rules.DERBYSHIRE)),
                "This service is for people aged 18 or over who do not live in Derbyshire or the City of Derby.");
    }

    private void assertDescribed(Rule rule, String expected) {
        assertThat(text.describe(rule)).isEqualTo(expected);
    }
}
