package io.github.helplines.directory.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeBandTest {
    @ParameterizedTest
    @CsvSource({
        "under_18, 0, 17",
        "under_1, 0, 0",
        "18_or_over, 18, 130",
        "0_or_over, 0, 130",
        "130_or_over, 130, 130",
        "16_to_17, 16, 17",
        "16_to_16, 16, 16"
    })
    void readsAndWrites(String text, int min, int max) {
        assertThat(AgeBand.parse(text)).contains(new AgeBand(min, max));
        assertThat(new AgeBand(min, max).wire()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "18", "under_0", "under_132", "131_or_over", "17_to_16", "16_to_131", "under 18", "over_18"})
    void refusesTheRest(String text) {
        assertThat(AgeBand.parse(text)).isEmpty();
    }

    @Test
    void neverPrintsAges() {
        assertThat(AgeBand.exactly(17)).hasToString("AgeBand[redacted]");
    }
}
