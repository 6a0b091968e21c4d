package io.github.helplines.directory.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class ShippedPostcodesTest {
    private final List<PostcodeCount> outcodes = PostcodeCount.outcodes();
    private final List<PostcodeCount> sectors = PostcodeCount.sectors();
    private final AreaSet policeArea =
            Places.geography().area(Places.POLICE_AREA).orElseThrow();

    @Test
    void outcodesAddUpToThePublishedTotals() {
        assertThat(sum(outcodes, PostcodeCount::total)).isEqualTo(1_745_849);
        assertThat(sum(outcodes, PostcodeCount::policeArea)).isEqualTo(26_465);
        assertThat(sum(outcodes, PostcodeCount::derby)).isEqualTo(5_541);
        assertThat(sum(outcodes, PostcodeCount::county)).isEqualTo(20_924);
    }

    @Test
    void sectorsAddUpToTheSameTotals() {
        assertThat(sum(sectors, PostcodeCount::policeArea)).isEqualTo(26_465);
        assertThat(sum(sectors, PostcodeCount::derby)).isEqualTo(5_541);
        assertThat(sum(sectors, PostcodeCount::county)).isEqualTo(20_924);
    }

    @Test
    void fiftyOutcodesTouchThePoliceAreaAndHalfOfThemLieWhollyInside() {
        assertThat(touching(outcodes)).hasSize(50);
        assertThat(inside(outcodes)).hasSize(25);
    }

    @Test
    void hundredAndEightyOneSectorsTouchItAndHundredAndFortyFiveLieWhollyInside() {
        assertThat(sectors).hasSize(219);
        assertThat(touching(sectors)).hasSize(181);
        assertThat(inside(sectors)).hasSize(145);
    }

    @Test
    void aRowIsInsideExactlyWhenAllItsPostcodesAre() {
        for (PostcodeCount row : outcodes) {
            assertThat(find(row).isSubsetOf(policeArea)).as(row.place()).isEqualTo(row.policeArea() == row.total());
        }
        for (PostcodeCount row : sectors) {
            assertThat(find(row).isSubsetOf(policeArea)).as(row.place()).isEqualTo(row.policeArea() == row.total());
        }
    }

    @Test
    void aRowIsOutsideExactlyWhenNoneOfItsPostcodesIsInside() {
        for (PostcodeCount row : outcodes) {
            assertThat(find(row).isDisjointFrom(policeArea)).as(row.place()).isEqualTo(row.policeArea() == 0);
        }
        for (PostcodeCount row : sectors) {
            assertThat(find(row).isDisjointFrom(policeArea)).as(row.place()).isEqualTo(row.policeArea() == 0);
        }
    }

    @Test
    void everyOutcodeOfGreatBritainLiesInTheUnitedKingdom() {
        AreaSet kingdom = Places.geography().area(Places.UNITED_KINGDOM).orElseThrow();

        assertThat(outcodes)
                .hasSize(2873)
                .allMatch(row -> find(row).isSubsetOf(kingdom) && !find(row).isEmpty());
    }

    @Test
    void aSectorNeverSaysLessThanItsOutcode() {
        for (PostcodeCount row : sectors) {
            Postcode outcode = Postcode.of(Postcode.of(row.place()).outcode());

            assertThat(find(row)
                            .isSubsetOf(ShippedPostcodes.table().find(outcode).orElseThrow()))
                    .as(row.place())
                    .isTrue();
        }
    }

    @Test
    void knowsWhichSectorsAnOutcodeMayTurnOutToBe() {
        ShippedPostcodes table = ShippedPostcodes.table();

        assertThat(table.sectorsWithin(Postcode.of("DE6"))).anyMatch(set -> set.isSubsetOf(policeArea));
        assertThat(table.sectorsWithin(Postcode.of("CH1"))).isEmpty();
        assertThat(table.sectorsWithin(Postcode.of("DE61"))).isEqualTo(table.sectorsWithin(null));
        assertThat(table.fullPostcodesWithin(Postcode.of("DE6"))).isEmpty();
    }

    private static AreaSet find(PostcodeCount row) {
        return ShippedPostcodes.table().find(Postcode.of(row.place())).orElseThrow();
    }

    private static List<PostcodeCount> touching(List<PostcodeCount> rows) {
        return rows.stream().filter(row -> row.policeArea() > 0).toList();
    }

    private static List<PostcodeCount> inside(List<PostcodeCount> rows) {
        return rows.stream().filter(row -> row.policeArea() == row.total()).toList();
    }

    private static int sum(List<PostcodeCount> rows, ToIntFunction<PostcodeCount> column) {
        return rows.stream().mapToInt(column).sum();
    }
}
