package io.github.helplines.directory.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DVS",
                "dvs",
                "Dvs",
                "‘DVS’.",
                "‘DVS’",
                "“dvs”",
                "\"DVS\"",
                "'dvs'",
                "dvs please help",
                "DVS HELP",
                "  dvs",
                "\n\tDVS\n",
                "dvs,help",
                "DVS!",
                "D.V.S.",
                "D-V-S",
                "(dvs)",
                "dvs\u00a0help",
                "\u200bdvs",
                "ＤＶＳ",
                "!! dvs",
                "- dvs",
                "DVS: I need help",
                "DVS/help"
            })
    void isFoundAsTheFirstWord(String message) {
        assertThat(Keyword.fold(message)).contains(Keyword.of("DVS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "‘’", "дvs", "dvsé", "ABCDEFGHIJKLMNOPQRSTU"})
    void isNotGuessed(String message) {
        assertThat(Keyword.fold(message)).isEmpty();
    }

    @Test
    void isNotLookedForBeyondTheFirstWord() {
        assertThat(Keyword.fold("help dvs")).contains(Keyword.of("HELP"));
    }

    @Test
    void isReadStrictlyFromARecord() {
        assertThat(Keyword.parse("DVS")).contains(Keyword.of("DVS"));
        assertThat(Keyword.parse("A1")).isPresent();
        assertThat(Keyword.parse("dvs")).isEmpty();
        assertThat(Keyword.parse("DVS ")).isEmpty();
        assertThat(Keyword.parse("")).isEmpty();
        assertThat(Keyword.of("DVS")).hasToString("DVS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyword.of("dvs"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("dvs"));
    }
}
