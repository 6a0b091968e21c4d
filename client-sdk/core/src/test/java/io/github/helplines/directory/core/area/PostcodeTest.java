package io.github.helplines.directory.core.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostcodeTest {
    @Test
    void takesAFullPostcodeApart() {
        Postcode postcode = Postcode.of("ec1a1bb");

        assertThat(postcode.outcode()).isEqualTo("EC1A");
        assertThat(postcode.sector()).contains("EC1A 1");
        assertThat(postcode.letters()).isEqualTo("EC");
    }

    @Test
    void outcodeHasNoSector() {
        assertThat(Postcode.of("DE6").sector()).isEmpty();
    }

    @Test
    void forcesPostHasNoSector() {
        assertThat(Postcode.of("BFPO 57").sector()).isEmpty();
        assertThat(Postcode.of("BFPO 57").letters()).isEqualTo("BFPO");
    }

    @Test
    void neverPrintsItself() {
        assertThat(Postcode.of("DE1 2QY")).hasToString("Postcode[redacted]");
        assertThat(Places.geography().locate(Postcode.of("DE1 2QY")).toString()).doesNotContain("DE1");
    }

    @Test
    void refusesWithoutRepeatingWhatWasTyped() {
        assertThatThrownBy(() -> Postcode.of("12 My Street"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Street");
        assertThatThrownBy(() -> new Postcode("de1 2qy")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyShippedOutcodeAndSectorHasTheShape() {
        PostcodeCount.outcodes()
                .forEach(row -> assertThat(Postcode.of(row.place()).kind()).isEqualTo(Postcode.Kind.OUTCODE));
        PostcodeCount.sectors()
                .forEach(row -> assertThat(Postcode.of(row.place()).kind()).isEqualTo(Postcode.Kind.SECTOR));
    }
}
