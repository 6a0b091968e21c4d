package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.store.JdbiDirectoryLog;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} finds what somebody changed behind the log's back, and says so with its exit status. */
@Timeout(120)
class VerifyCommandIT {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @TempDir
    Path directory;

    @BeforeEach
    void publish() {
        new JdbiDirectoryLog(database.service())
                .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, Instant.parse("2026-11-03T08:00:00Z"));
    }

    @Test
    void aRecordThatSomebodyDeleted() throws Exception {
        assertThat(verify().exitCode()).isZero();
        change("DELETE FROM directory.current_record WHERE kind = 'emergency'");

        PackagedProgram.Ended ended = verify();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lines())
                .singleElement()
                .asString()
                .startsWith("NOT VERIFIED: the emergency ")
                .contains("is not there");
    }

    @Test
    void aRecordThatSomebodyChanged() throws Exception {
        change(
                "UPDATE directory.current_record SET text = replace(text, '\"kind\"', '\"kinds\"') WHERE kind = 'emergency'");

        PackagedProgram.Ended ended = verify();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("NOT VERIFIED: the published emergency ");
    }

    /** Past every trigger and reference, as whoever owns the machine could. */
    private void change(String statement) {
        database.owner().useTransaction(handle -> {
            handle.execute("SET CONSTRAINTS ALL DEFERRED");
            assertThat(handle.execute(statement)).isPositive();
        });
    }

    private PackagedProgram.Ended verify() throws IOException, InterruptedException {
        return PackagedProgram.in(directory)
                .with("DATABASE_URL", database.serviceUrl())
                .run("verify");
    }
}
