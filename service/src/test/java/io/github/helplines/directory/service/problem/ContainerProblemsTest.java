package io.github.helplines.directory.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;

class ContainerProblemsTest {
    @Test
    void whoHangsUpIsNoFaultOfOurs() {
        assertThat(ContainerProblems.typeOf(500, new EofException("gone"))).isEqualTo(ProblemType.BAD_REQUEST);
        assertThat(ContainerProblems.typeOf(500, new UncheckedIOException(new EofException("gone"))))
                .isEqualTo(ProblemType.BAD_REQUEST);
    }

    @Test
    void anythingElseIsWhatItsStatusSays() {
        assertThat(ContainerProblems.typeOf(500, new IllegalStateException("a bug")))
                .isEqualTo(ProblemType.INTERNAL_ERROR);
        assertThat(ContainerProblems.typeOf(413, null)).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }
}
