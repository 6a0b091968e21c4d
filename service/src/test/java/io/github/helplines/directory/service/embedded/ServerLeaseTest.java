package io.github.helplines.directory.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLeaseTest {
    @TempDir
    private Path directory;

    @Test
    void refusesASecondServerInThisProcessAndInAnother() throws Exception {
        try (ServerLease lease = ServerLease.take(directory)) {
            assertThat(lease).isNotNull();
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThatThrownBy(() -> ServerLease.take(directory.resolve("../" + directory.getFileName())))
                        .isInstanceOf(AlreadyRunningException.class)
                        .hasMessageContaining(
                                "process " + ProcessHandle.current().pid())
                        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
                try (ChildProcess second = ChildProcess.server(directory)) {
                    assertThat(second.says())
                            .startsWith("A server is already running on " + directory.toRealPath())
                            .contains("process " + ProcessHandle.current().pid());
                }
            }
        }
        try (ChildProcess next = ChildProcess.server(directory)) {
            assertThat(next.says()).isEqualTo("taken");
        }
    }

    @Test
    void endsWithItsProcessHoweverThatDies() throws Exception {
        try (ChildProcess first = ChildProcess.server(directory)) {
            assertThat(first.says()).isEqualTo("taken");
            assertThatThrownBy(() -> ServerLease.take(directory)).isInstanceOf(AlreadyRunningException.class);
            first.killHard();
        }
        try (ServerLease next = ServerLease.take(directory)) {
            assertThat(next).isNotNull();
        }
    }
}
