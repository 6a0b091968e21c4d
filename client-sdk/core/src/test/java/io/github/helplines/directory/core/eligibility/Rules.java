package io.github.helplines.directory.core.eligibility;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Places;
import java.util.List;
import java.util.Set;

/** Rules for tests, short to write. */
final class Rules {
    static final Rule EVERYONE = new Rule.Everyone();
    static final Rule ADULT = new Rule.AgeBetween(18, null, Rule.Whose.PERSON);
    static final Rule CHILD = new Rule.AgeBetween(null, 17, Rule.Whose.PERSON);
    static final Rule UNDER_19 = new Rule.AgeBetween(null, 18, Rule.Whose.PERSON);
    static final Rule ADULT_IN_IMAGE = new Rule.AgeBetween(18, null, Rule.Whose.IN_IMAGE);
    static final Rule CHILD_IN_IMAGE = new Rule.AgeBetween(null, 17, Rule.Whose.IN_IMAGE);
    static final Rule DERBYSHIRE = livesIn(Places.POLICE_AREA);
    static final Rule WORRIED_ADULT = all(askingAs("parent_or_carer", "friend_or_relative", "professional"), CHILD);
    static final Rule SCREENSHOT = all(ADULT_IN_IMAGE, not(askingAs("parent_or_carer")));

    private Rules() {}

    static Rule all(Rule... rules) {
        return new Rule.AllOf(List.of(rules));
    }

    static Rule any(Rule... rules) {
        return new Rule.AnyOf(List.of(rules));
    }

    static Rule not(Rule rule) {
        return new Rule.Not(rule);
    }

    static Rule livesIn(AreaCode... codes) {
        return new Rule.LivesIn(Set.of(codes));
    }

    static Rule askingAs(String... values) {
        return new Rule.OneOf(Rule.ASKING_AS, Set.of(values));
    }
}
