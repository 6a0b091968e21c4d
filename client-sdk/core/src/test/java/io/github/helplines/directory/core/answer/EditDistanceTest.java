package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "revenge, revenge, 0",
        "revange, revenge, 1",
        "revnge, revenge, 1",
        "revennge, revenge, 1",
        "pron, porn, 1",
        "sextrotoin, sextortion, 2",
        "abc, xyz, 3",
        "nudes, '', 3"
    })
    void countsSlips(String one, String other, int slips) {
        assertThat(EditDistance.atMost(one, other, 2)).isEqualTo(slips);
    }

    @Test
    void stopsOneBeyondTheMost() {
        assertThat(EditDistance.atMost("abcdefgh", "stuvwxyz", 2)).isEqualTo(3);
    }

    @Property
    void agreesWithAPlainTable(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String other) {
        assertThat(EditDistance.atMost(one, other, 10)).isEqualTo(plain(one, other));
        assertThat(EditDistance.atMost(one, other, 2)).isEqualTo(Math.min(3, plain(one, other)));
    }

    private static int plain(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
