package io.github.helplines.directory.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kill -9 leaves behind, and what the next start makes of it. */
class CrashIT {
    private TestVar var;

    @BeforeEach
    void makeDirectory(@TempDir Path temporary) throws IOException {
        var = TestVar.in(temporary);
    }

    @AfterEach
    void endWhatIsLeft() throws IOException {
        var.close();
    }

    @Test
    void recoversWhatWasCommittedWhenPostgresIsKilled() throws SQLException {
        try (EmbeddedPostgres first = var.durable();
                Connection open = TestVar.connect(first.owner());
                Statement statement = open.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 'committed' AS line");
            open.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES ('not committed')");
            var.killPostmaster();
            assertThat(first.isRunning()).isFalse();

            try (EmbeddedPostgres second = var.durable()) {
                assertThat(second.service().port()).isEqualTo(first.service().port());
                assertThat(TestVar.ask(second.owner(), "SELECT string_agg(line, ',') FROM kept"))
                        .isEqualTo("committed");
            }
            assertThat(first.isRunning()).as("the first user is still there").isTrue();
        }
        assertThat(var.postmaster()).isEmpty();
    }

    @Test
    void startsAgainUnderItsUserOnTheSamePort() throws SQLException {
        try (EmbeddedPostgres postgres = var.durable()) {
            TestVar.tell(postgres.owner(), "CREATE TABLE kept AS SELECT 'still here' AS line");
            assertThat(postgres.restartIfStopped()).isFalse();
            var.killPostmaster();
            assertThat(postgres.restartIfStopped()).isTrue();
            assertThat(TestVar.ask(postgres.owner(), "SELECT line FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void adoptsTheOrphanOfAKilledProcessAndStopsItInTheEnd() throws Exception {
        long orphan;
        try (ChildProcess killed = ChildProcess.user(var)) {
            String port = killed.says();
            orphan = var.postmaster().orElseThrow().pid();
            killed.killHard();
            assertThat(var.postmaster().orElseThrow().pid()).as("it lives on").isEqualTo(orphan);

            try (EmbeddedPostgres next = var.fast()) {
                assertThat(var.postmaster().orElseThrow().pid()).isEqualTo(orphan);
                assertThat(next.service().port()).hasToString(port);
                assertThat(TestVar.ask(next.service(), "SELECT 1")).isEqualTo("1");
            }
        }
        assertThat(var.postmaster()).isEmpty();
    }

    @Test
    void stopsAnOrphanThatDoesNotAcceptItsPasswordsAndStartsAnother() throws Exception {
        try (ChildProcess killed = ChildProcess.user(var)) {
            killed.says();
            long orphan = var.postmaster().orElseThrow().pid();
            killed.killHard();
            Files.delete(var.home().directory().resolve("password.helpline_service"));

            try (EmbeddedPostgres next = var.fast()) {
                assertThat(var.postmaster().orElseThrow().pid()).isNotEqualTo(orphan);
                assertThat(TestVar.ask(next.service(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void stopsANonDurableOrphanWhenADurableUserComes() throws Exception {
        try (ChildProcess killed = ChildProcess.user(var)) {
            killed.says();
            killed.killHard();
            try (EmbeddedPostgres next = var.durable()) {
                assertThat(TestVar.ask(next.service(), "SHOW fsync")).isEqualTo("on");
            }
        }
    }

    @Test
    void copesWithAProcessIdThatIsDeadOrAStrangersNow() throws Exception {
        try (EmbeddedPostgres first = var.fast()) {
            TestVar.tell(first.owner(), "CREATE TABLE kept AS SELECT 'still here' AS line");
        }
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        for (long stranger : List.of(gone.pid(), 1L, ProcessHandle.current().pid())) {
            Files.writeString(
                    Postmaster.file(var.data()),
                    stranger + "\n" + var.data() + "\n1700000000\n5432\n\n127.0.0.1\n  1234567 7\nready   \n");
            try (EmbeddedPostgres next = var.fast()) {
                assertThat(TestVar.ask(next.owner(), "SELECT line FROM kept"))
                        .as("process id " + stranger)
                        .isEqualTo("still here");
            }
        }
    }

    @Test
    void beginsAgainWhereTheFirstStartWasCutShort() throws IOException, SQLException {
        Path half = var.home().version().resolve("data.new-half");
        Files.createDirectories(half);
        Files.writeString(half.resolve("PG_VERSION"), "17\n");
        try (EmbeddedPostgres postgres = var.fast()) {
            assertThat(TestVar.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }
}
