package io.github.helplines.directory.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeographyTest {
    private final Geography geography = Places.geography();

    @Test
    void thePoliceAreaIsTheCountyAndTheCity() {
        AreaSet county = geography.area(Places.COUNTY).orElseThrow();
        AreaSet derby = geography.area(Places.DERBY).orElseThrow();

        assertThat(county.isDisjointFrom(derby)).isTrue();
        assertThat(geography.area(Places.POLICE_AREA)).contains(county.union(derby));
    }

    @Test
    void anUnlistedCodeIsNoArea() {
        assertThat(geography.area(Places.UNLISTED)).isEmpty();
        assertThat(geography.nameOf(Places.UNLISTED)).isEmpty();
        assertThat(geography.askedAs(Places.UNLISTED)).isEqualTo("the area E06000999");
    }

    @Test
    void asksForAnAreaByTheNameMadeForAsking() {
        assertThat(geography.askedAs(Places.POLICE_AREA)).isEqualTo("Derbyshire or the City of Derby");
        assertThat(geography.askedAs(Places.LEEDS)).isEqualTo("Leeds");
        assertThat(geography.nameOf(Places.POLICE_AREA)).contains("Derbyshire police force area");
    }

    @Test
    void anUnlistedPostcodeMayBeAnywhere() {
        PostcodeAreas found = geography.locate(Postcode.of("DE61"));

        assertThat(found.listed()).isFalse();
        assertThat(found.possible()).isEqualTo(AreaSet.everywhere());
    }

    @Test
    void aFinerTableIsAskedFirstAndTheShippedOneForTheRest() {
        AreaSet derbyshireDales = geography.area(AreaCode.of("E07000035")).orElseThrow();
        Geography finer = geography.withPostcodes(new SinglePostcode(Postcode.of("DE6 2AA"), derbyshireDales));

        assertThat(finer.locate(Postcode.of("DE6 2AA")).possible()).isEqualTo(derbyshireDales);
        assertThat(finer.locate(Postcode.of("DE6 2AB"))).isEqualTo(geography.locate(Postcode.of("DE6 2AB")));
        assertThat(finer.postcodes().fullPostcodesWithin(Postcode.of("DE6 2"))).containsExactly(derbyshireDales);
        assertThat(finer.postcodes().sectorsWithin(Postcode.of("DE6")))
                .isEqualTo(geography.postcodes().sectorsWithin(Postcode.of("DE6")));
    }

    @Test
    void looksUpInTheOrderAsked() {
        AreaLookup found = geography.lookup(
                Postcode.of("DE1 2QY"), List.of(Places.UNITED_KINGDOM, Places.DERBY, Places.COUNTY, Places.LEEDS));

        assertThat(found.in()).containsExactly(Places.UNITED_KINGDOM, Places.DERBY);
        assertThat(found.notIn()).containsExactly(Places.COUNTY, Places.LEEDS);
        assertThat(found.toString()).doesNotContain("E06000015");
    }
}
