package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the search for canaries finds: a search that finds nothing would make every test of it pass. */
class TracesTest {
    private static final Traces TRACES = new Traces(List.of("DE6 9ZQ", "words"));

    @Test
    void findsATextInWhateverCaseAndHoweverItsSpaceIsSpelt() {
        for (String spelt : List.of("DE6 9ZQ", "de69zq", "x=DE6+9zq&", "de6%209zq", "De6-9zQ")) {
            assertThat(TRACES.in(spelt)).as(spelt).hasSize(1);
        }
        assertThat(TRACES.in("WORDS and de6 9zq")).containsExactly("de6 9zq", "words");
    }

    @Test
    void findsItAtTheVeryBeginningAndEndAmongBytesThatAreNoText() {
        byte[] bytes = "words\u0000\u00ff\u00fewords".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TRACES.in(bytes)).containsExactly("words");
        assertThat(TRACES.in("\u00ffwords".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("words");
    }

    @Test
    void findsNothingElse() {
        for (String other : List.of("", "wo", "word", "de6", "de6 9z", "DE6  9ZQ", "sword")) {
            assertThat(TRACES.in(other)).as(other).isEmpty();
        }
    }
}
