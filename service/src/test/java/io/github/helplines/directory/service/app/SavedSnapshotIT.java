package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.testing.FreshDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** With a saved snapshot the jar answers, whatever became of its database. */
@Timeout(180)
class SavedSnapshotIT {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    Path directory;

    @Test
    void withASavedSnapshotItStartsWithoutItsDatabase() throws Exception {
        PackagedProgram program = program().with("DATABASE_URL", service()).with("DATABASE_OWNER_URL", owner());
        byte[] snapshot;
        try (PackagedServer server = program.serve()) {
            snapshot = server.get("/v1/snapshot").body();
            server.stop();
            assertThat(server.console()).doesNotContain("WARN", "ERROR", "Exception");
        }
        try (PackagedServer server =
                program.with("DATABASE_URL", nobodyListens()).serve()) {
            assertThat(server.health().getString("directory.state")).isEqualTo("degraded");
            assertThat(server.get("/v1/snapshot").body()).isEqualTo(snapshot);
            assertThat(new String(
                            server.post("/v1/help", "{\"topic\":\"intimate-image-abuse\",\"postcode\":\"DE1 2QY\"}")
                                    .body(),
                            StandardCharsets.UTF_8))
                    .contains("0800 612 6505");
            assertThat(server.console())
                    .contains(
                            "Degraded: the database cannot be reached at 127.0.0.1:",
                            "(refused)",
                            "Helpline Directory is degraded: ",
                            "It answers, with the directory as of 20")
                    .doesNotContain("is running", "squirrel");
            server.stop();
            assertThat(server.console()).doesNotContain("ERROR", "Exception");
        }
    }

    @Test
    void aDatabaseThatWasEmptiedDoesNotReplaceWhatWasSaved() throws Exception {
        PackagedProgram program = program().with("DATABASE_URL", service()).with("DATABASE_OWNER_URL", owner());
        byte[] snapshot;
        try (PackagedServer server = program.serve()) {
            snapshot = server.get("/v1/snapshot").body();
            server.stop();
        }
        FreshDatabase emptied = new FreshDatabase();
        emptied.beforeAll(null);
        try (PackagedServer server = program.with("DATABASE_URL", emptied.serviceUrl())
                .with("DATABASE_OWNER_URL", emptied.ownerUrl())
                .serve()) {
            assertThat(server.health().getString("directory.state")).isEqualTo("degraded");
            assertThat(server.get("/v1/snapshot").body()).isEqualTo(snapshot);
            assertThat(server.console())
                    .contains("its log is empty", "remove snapshot.ndjson")
                    .doesNotContain("First import");
            server.stop();
        }
        Files.delete(directory.resolve("var/snapshot.ndjson"));
        try (PackagedServer server = program.with("DATABASE_URL", emptied.serviceUrl())
                .with("DATABASE_OWNER_URL", emptied.ownerUrl())
                .serve()) {
            assertThat(server.health().getString("directory.state")).isEqualTo("current");
            server.stop();
        }
    }

    @Test
    void withASavedSnapshotItStartsThoughTheEmbeddedDatabaseDoesNotUntilItDoes() throws Exception {
        byte[] snapshot;
        try (PackagedServer server = program().startedBefore().serve()) {
            snapshot = server.get("/v1/snapshot").body();
            server.stop();
        }
        Path postgres = directory.resolve("var/postgres");
        Path aside = directory.resolve("aside");
        Files.move(postgres, aside);
        Files.createFile(postgres);
        try (PackagedServer server = program().serve()) {
            assertThat(server.health().getString("directory.state")).isEqualTo("degraded");
            assertThat(server.get("/v1/snapshot").body()).isEqualTo(snapshot);
            assertThat(server.console()).contains("the embedded database does not start");

            Files.delete(postgres);
            Files.move(aside, postgres);
            server.await(
                    "to have its database",
                    () -> server.health().getString("directory.state").equals("current"));
            assertThat(server.get("/v1/snapshot").body()).isEqualTo(snapshot);
            server.stop();
            assertThat(server.console()).doesNotContain("ERROR", "Exception");
        }
        assertThat(directory.resolve("var/postgres")).isDirectory();
    }

    private PackagedProgram program() {
        return PackagedProgram.in(directory);
    }

    private static String service() {
        return DATABASE.serviceUrl();
    }

    private static String owner() {
        return DATABASE.ownerUrl();
    }

    private static String nobodyListens() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return url(free.getLocalPort());
        }
    }

    private static String url(int port) {
        return "postgresql://user:squirrel@127.0.0.1:" + port + "/directory";
    }
}
