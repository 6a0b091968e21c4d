package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader that metrics are held against is itself strict. */
class ExpositionTest {
    private static final String HISTOGRAM = """
            # HELP took How long.
            # TYPE took histogram
            took_bucket{route="/",le="0.1"} 1
            took_bucket{route="/",le="+Inf"} 2
            took_count{route="/"} 2
            took_sum{route="/"} 0.25
            """;

    @Test
    void readsWhatIsRight() {
        Exposition read = Exposition.parse(HISTOGRAM + "# TYPE age gauge\nage NaN\n");
        assertThat(read.values("took_count", "route", "/")).containsExactly(2.0);
        assertThat(read.values("age")).containsExactly(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age 1",
                "age 1\n",
                "# TYPE age gauge\nage one\n",
                "# TYPE age gauge\nage{a=\"1\",a=\"2\"} 1\n",
                "# TYPE age gauge\nage{a=\"\"\"} 1\n",
                "# TYPE age gauge\nage{a='1'} 1\n",
                "# TYPE age gauge\nage{1=\"1\"} 1\n",
                "# TYPE age gauge\nage 1\nage 1\n",
                "# TYPE age gauge\nage 1\n# TYPE age gauge\n",
                "# TYPE age gauge\nother 1\n",
                "# TYPE age number\nage 1\n",
                "# TYPE took histogram\ntook_bucket{le=\"1\"} 2\ntook_bucket{le=\"+Inf\"} 1\ntook_count 1\n",
                "# TYPE took histogram\ntook_bucket{le=\"1\"} 2\ntook_count 2\n",
                "# TYPE took histogram\ntook_bucket{le=\"+Inf\"} 2\ntook_count 3\n",
                "\n"
            })
    void refusesWhatIsNot(String text) {
        assertThatThrownBy(() -> Exposition.parse(text)).isInstanceOf(AssertionError.class);
    }
}
