package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that is interrupted leaves no database running, whether that was still starting or in use. */
@Timeout(180)
class InterruptedCommandIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {0, 400, 1000})
    void stopsTheDatabaseThatItStarted(long later) throws Exception {
        PackagedProgram.Running running =
                PackagedProgram.in(directory).unpackedBefore().start("import");
        try {
            Optional<ProcessHandle> postmaster = PackagedServer.postmasterIn(directory);
            while (postmaster.isEmpty()) {
                assertThat(running.process().isAlive()).as(running.said()).isTrue();
                Thread.sleep(10);
                postmaster = PackagedServer.postmasterIn(directory);
            }
            Thread.sleep(later);

            running.process().destroy();

            assertThat(running.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(postmaster.filter(PackagedServer::runs)).isEmpty();
            assertThat(PackagedServer.postmasterFile(directory)).doesNotExist();
            assertThat(running.said()).doesNotContain("Exception", "\tat ");
        } finally {
            running.process().destroyForcibly();
        }
    }
}
