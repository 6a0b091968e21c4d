package io.github.helplines.directory.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.area.Places;
import io.github.helplines.directory.core.area.Postcode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CircumstancesTest {
    @Test
    void anAnswerJoinsListsAndReplacesTheRest() {
        Circumstances given = Circumstances.builder()
                .age(20)
                .postcode(Postcode.of("DE6"))
                .areas(Set.of(Places.ENGLAND))
                .declined(Set.of(FactName.AGE))
                .fact("housing", Set.of("hostel"))
                .askingAs(AskingAs.PROFESSIONAL)
                .build();
        Circumstances answer = Circumstances.builder()
                .postcode(Postcode.of("DE6 1"))
                .areas(Set.of(Places.POLICE_AREA))
                .notInAreas(Set.of(Places.DERBY))
                .declined(Set.of(FactName.AGE_IN_IMAGE))
                .fact("housing", Set.of("homeless"))
                .noFixedAddress(true)
                .build();

        assertThat(given.merge(answer))
                .isEqualTo(Circumstances.builder()
                        .age(20)
                        .postcode(Postcode.of("DE6 1"))
                        .areas(Set.of(Places.ENGLAND, Places.POLICE_AREA))
                        .notInAreas(Set.of(Places.DERBY))
                        .declined(Set.of(FactName.AGE, FactName.AGE_IN_IMAGE))
                        .fact("housing", Set.of("homeless"))
                        .noFixedAddress(true)
                        .askingAs(AskingAs.PROFESSIONAL)
                        .build());
    }

    @Test
    void nothingAddedChangesNothing() {
        Circumstances given = Circumstances.builder()
                .ageBand(AgeBand.exactly(3))
                .ageInImage(2)
                .ageInImageBand(AgeBand.exactly(2))
                .noFixedAddress(true)
                .build();

        assertThat(given.merge(Circumstances.none())).isEqualTo(given);
        assertThat(Circumstances.none().merge(given)).isEqualTo(given);
    }

    @Test
    void refusesAnImpossibleAgeWithoutRepeatingIt() {
        assertThatThrownBy(() -> Circumstances.builder().age(131).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("131");
    }

    @Test
    void cannotBeChangedFromOutside() {
        Circumstances given =
                Circumstances.builder().fact("housing", Set.of("hostel")).build();
        Map<String, Set<String>> facts = given.facts();

        assertThatThrownBy(() -> facts.put("x", Set.of())).isInstanceOf(UnsupportedOperationException.class);
    }
}
