package io.github.helplines.directory.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several users of one database, in this process and in others. */
class SharingIT {
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
    void letsACommandJoinTheRunningDatabaseAndLeaveItRunning() throws Exception {
        try (EmbeddedPostgres server = var.fast();
                ChildProcess command = ChildProcess.user(var)) {
            long before = var.postmaster().orElseThrow().pid();
            assertThat(command.says())
                    .isEqualTo(Integer.toString(server.service().port()));
            command.end();
            assertThat(var.postmaster().orElseThrow().pid()).isEqualTo(before);
            assertThat(TestVar.ask(server.service(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(var.postmaster()).isEmpty();
    }

    @Test
    void doesNotStopTheDatabaseUnderAServerThatJoinedLater() throws Exception {
        try (ChildProcess command = ChildProcess.user(var)) {
            String port = command.says();
            try (EmbeddedPostgres server = var.fast()) {
                assertThat(server.service().port()).hasToString(port);
                command.end();
                assertThat(TestVar.ask(server.service(), "SELECT 1")).isEqualTo("1");
            }
        }
        assertThat(var.postmaster()).as("the last one stops it").isEmpty();
    }

    @Test
    void stopsWithTheLastUserInThisProcess() throws SQLException {
        EmbeddedPostgres first = var.fast();
        EmbeddedPostgres second = var.fast();
        assertThat(second.service()).isEqualTo(first.service());
        first.close();
        first.close();
        assertThat(TestVar.ask(second.service(), "SELECT 1")).isEqualTo("1");
        second.close();
        assertThat(var.postmaster()).isEmpty();
    }

    @Test
    void stopsEvenWhenTheClosingThreadWasInterrupted() {
        EmbeddedPostgres postgres = var.fast();
        Thread.currentThread().interrupt();
        postgres.close();
        assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
        assertThat(var.postmaster()).isEmpty();
    }

    @Test
    void startsOnceForManyAtTheSameMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<EmbeddedPostgres> users = new ArrayList<>();
        try (ChildProcess other = ChildProcess.user(var)) {
            List<Future<EmbeddedPostgres>> starting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starting.add(threads.submit(() -> var.fast()));
            }
            for (Future<EmbeddedPostgres> one : starting) {
                users.add(one.get());
            }
            String port = other.says();
            assertThat(users)
                    .allSatisfy(user -> assertThat(user.service().port()).hasToString(port));
            other.end();
            assertThat(TestVar.ask(users.get(0).service(), "SELECT 1")).isEqualTo("1");
        } finally {
            users.forEach(EmbeddedPostgres::close);
            threads.shutdown();
        }
        assertThat(var.postmaster()).isEmpty();
    }

    @Test
    void refusesToStopANonDurableDatabaseThatOthersUseAndADurableUserWants() throws Exception {
        try (ChildProcess other = ChildProcess.user(var)) {
            String port = other.says();
            assertThatThrownBy(() -> var.durable())
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(var.postmaster().orElseThrow().port()).hasToString(port);
            other.end();
        }
    }

    @Test
    void refusesADatabaseThatSomebodyUsesWhereItsProcessesCannotBeSeen() throws Exception {
        try (ChildProcess other = ChildProcess.user(var)) {
            other.says();
            var.killPostmaster();
            var.home().write(Machine.FILE, "another container");
            assertThatThrownBy(() -> var.fast())
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("from another container or machine");
        }
    }
}
