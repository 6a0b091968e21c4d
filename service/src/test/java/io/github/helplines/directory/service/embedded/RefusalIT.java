package io.github.helplines.directory.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reason not to start is one line, said at once. */
class RefusalIT {
    private Path temporary;
    private TestVar var;

    @BeforeEach
    void makeDirectory(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        var = TestVar.in(temporary);
    }

    @AfterEach
    void endWhatIsLeft() throws IOException {
        var.close();
    }

    @Test
    void refusesADatabaseOfAnotherMajorVersion() throws IOException {
        Files.createDirectories(var.data());
        Files.writeString(var.data().resolve("PG_VERSION"), "16\n");
        assertOneLine(() -> var.fast()).hasMessageContaining("PostgreSQL 16").hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void doesNotBeginAnewBesideADatabaseOfAnotherMajorVersion() throws IOException {
        Path older =
                Files.createDirectories(var.home().directory().resolve("16").resolve("data"));
        Files.writeString(older.resolve("PG_VERSION"), "16\n");
        assertOneLine(() -> var.fast()).hasMessageContaining("PostgreSQL 16");
        assertThat(var.data()).doesNotExist();
    }

    @Test
    void refusesADirectoryThatIsNoDatabase() throws IOException {
        Files.createDirectories(var.data());
        Files.writeString(var.data().resolve("something-else"), "precious");
        assertOneLine(() -> var.fast()).hasMessageContaining("is not a PostgreSQL database");
        assertThat(var.data().resolve("something-else")).exists();
    }

    @Test
    void refusesADirectoryThatCannotBeMade() throws IOException {
        assertOneLine(() -> EmbeddedPostgres.joinOrStart(Path.of("/proc/helplines"), Options.standard()))
                .hasMessageStartingWith("Cannot use /proc/helplines");
        Path file = Files.createFile(temporary.resolve("a-file"));
        assertOneLine(() -> EmbeddedPostgres.joinOrStart(file, Options.standard()))
                .hasMessageStartingWith("Cannot use " + file);
        assertOneLine(() -> ServerLease.take(file)).hasMessageStartingWith("Cannot use " + file);
    }

    @Test
    void refusesADirectoryItMayNotWriteIn() throws IOException {
        assumeFalse(PrivateFiles.runningAsRoot(), "root may write everywhere");
        Path closed = Files.createDirectory(
                temporary.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assertOneLine(() -> EmbeddedPostgres.joinOrStart(closed, Options.standard()))
                .hasMessage("Cannot use " + closed.toRealPath().resolve("postgres") + ": permission denied");
        assertOneLine(() -> ServerLease.take(closed)).hasMessageEndingWith("permission denied");
    }

    @Test
    void saysAtOnceWhyPostgresDoesNotStart() throws IOException {
        var.fast().close();
        Files.delete(var.data().resolve("global").resolve("pg_control"));
        Deadline soon = Deadline.after(Duration.ofSeconds(30));
        assertOneLine(() -> var.fast())
                .hasMessageStartingWith(
                        "PostgreSQL did not start in " + var.home().directory())
                .hasMessageContaining("pg_control");
        assertThat(soon.passed()).as("it took long").isFalse();
    }

    @Test
    void refusesWhenTheSamePortCannotBeHadAgain() throws IOException {
        try (EmbeddedPostgres postgres = var.fast()) {
            Deadline soon = Deadline.after(Duration.ofSeconds(10));
            var.killPostmaster();
            while (!Postmaster.processesIn(var.data()).isEmpty() && !soon.passed()) {
                soon.pause();
            }
            try (ServerSocket squatter = new ServerSocket()) {
                squatter.setReuseAddress(true);
                squatter.bind(
                        new InetSocketAddress("127.0.0.1", postgres.service().port()));
                assertOneLine(postgres::restartIfStopped).hasMessageContaining("could not create any TCP/IP sockets");
            }
        }
    }

    @Test
    void runsAsAnUnprivilegedUserWhereUserNamespacesAreForbidden(@TempDir Path other) throws IOException, SQLException {
        assumeTrue(PrivateFiles.runningAsRoot(), "only root has to become somebody else");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwx--x--x"));
        Path directory = other.resolve("var");
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedPostgres postgres =
                    EmbeddedPostgres.joinOrStart(directory, new Options(false), without("unshare"))) {
                assertThat(TestVar.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
                long pid = Postmaster.running(Home.prepare(directory).data())
                        .orElseThrow()
                        .pid();
                assertThat(PrivateFiles.userId(Path.of("/proc/" + pid))).isNotZero();
            }
        }
        // The owner stays who it is, also where namespaces are allowed again.
        try (EmbeddedPostgres postgres = EmbeddedPostgres.joinOrStart(directory, new Options(false))) {
            assertThat(TestVar.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhatRootCanDoWhereNothingHelps() {
        assumeTrue(PrivateFiles.runningAsRoot(), "only root has to become somebody else");
        assertOneLine(() -> EmbeddedPostgres.joinOrStart(var.directory(), new Options(false), name -> Optional.empty()))
                .hasMessageContaining("refuses to run as root")
                .hasMessageContaining("ordinary user")
                .hasMessageContaining("DATABASE_URL");
    }

    private static Programs.Search without(String absent) {
        return name -> name.equals(absent) ? Optional.empty() : Programs.find(name);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertOneLine(ThrowingCallable action) {
        return assertThatThrownBy(action)
                .isInstanceOf(LaunchException.class)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }
}
