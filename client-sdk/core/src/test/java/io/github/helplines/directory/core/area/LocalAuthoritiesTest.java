package io.github.helplines.directory.core.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalAuthoritiesTest {
    private final LocalAuthorities authorities = LocalAuthorities.shipped();

    @Test
    void listsThreeHundredAndSixtyOneAuthoritiesUnderTwoCodesMore() {
        assertThat(authorities.count()).isEqualTo(361);
        assertThat(authorities.all()).hasSize(363);
        assertThat(AreaSet.everywhere().size()).isEqualTo(361 + Abroad.values().length);
    }

    @Test
    void oldAndNewCodeAreTheSamePlace() {
        assertThat(one("E08000016")).isEqualTo(one("E08000038"));
        assertThat(one("E08000019")).isEqualTo(one("E08000039"));
        assertThat(one("E08000019")).isNotEqualTo(one("E08000016"));
    }

    @Test
    void readsNamesThatHoldACommaAsOneField() {
        assertThat(authorities.find(AreaCode.of("E06000023")).orElseThrow().name())
                .isEqualTo("Bristol, City of");
    }

    @Test
    void theCountriesTogetherAreEverywhereButAbroad() {
        AreaSet all = AreaSet.none();
        for (Country country : Country.values()) {
            assertThat(all.isDisjointFrom(authorities.setOf(country))).isTrue();
            all = all.union(authorities.setOf(country));
        }
        for (Abroad abroad : Abroad.values()) {
            assertThat(all.isDisjointFrom(authorities.setOf(abroad))).isTrue();
            all = all.union(authorities.setOf(abroad));
        }
        assertThat(all).isEqualTo(AreaSet.everywhere());
    }

    @Test
    void namesTheAuthoritiesOfASet() {
        assertThat(authorities.within(one("E08000016")))
                .extracting(LocalAuthority::name)
                .containsExactly("Barnsley", "Barnsley");
    }

    @Test
    void refusesAnAreaMadeOfAnUnlistedAuthority() {
        List<NamedArea> areas = List.of(NamedArea.of(AreaCode.of("E47000001"), "New area", Set.of(Places.UNLISTED)));

        assertThatThrownBy(() -> Geography.of(areas))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E06000999");
    }

    private AreaSet one(String code) {
        return authorities.setOf(AreaCode.of(code)).orElseThrow();
    }
}
