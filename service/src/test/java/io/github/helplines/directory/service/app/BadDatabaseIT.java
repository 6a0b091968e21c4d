package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.testing.EmptyDatabase;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A database with which nothing starts, and nothing saved: said in one line, soon. */
@Timeout(180)
class BadDatabaseIT {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    Path directory;

    @Test
    void aLoginThatIsRefused() throws Exception {
        String url = service().replaceFirst(":[^:/]*@", ":squirrel@");
        assertThat(program().with("DATABASE_URL", url).refused())
                .contains("refused the login")
                .doesNotContain("squirrel");
    }

    @Test
    void aDatabaseThatIsNotThere() throws Exception {
        String url = service().replaceFirst("/[^/]*$", "/not_there");
        assertThat(program().with("DATABASE_URL", url).refused()).contains("does not exist");
    }

    @Test
    void anOwnerThatCannotConnect() throws Exception {
        String owner = owner().replaceFirst(":[^:/]*@", ":squirrel@");
        assertThat(program()
                        .with("DATABASE_URL", service())
                        .with("DATABASE_OWNER_URL", owner)
                        .refused())
                .contains("DATABASE_OWNER_URL")
                .doesNotContain("squirrel");
    }

    @Test
    void aRoleThatMayNotMakeTables() throws Exception {
        PackagedProgram program =
                program().with("DATABASE_URL", EmptyDatabase.create().serviceUrl());
        assertThat(program.refused()).contains("DATABASE_OWNER_URL");
        assertThat(program.refused("db", "migrate")).contains("DATABASE_OWNER_URL");
        assertThat(program.refused("verify")).contains("run db migrate");
    }

    @Test
    void nothingThatListensAndNothingSaved() throws Exception {
        assertThat(program().with("DATABASE_URL", nobodyListens()).refused())
                .contains("cannot be reached at 127.0.0.1:", "(refused)", "no snapshot was saved")
                .doesNotContain("squirrel");
    }

    @Test
    void aDatabaseThatNeverAnswersAndNothingSaved() throws Exception {
        // Nobody accepts: the system completes the connection, and then there is silence.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(program()
                            .with("DATABASE_URL", url(silent.getLocalPort()))
                            .refused())
                    .contains("cannot be reached at 127.0.0.1:", "(timed out)", "no snapshot was saved");
        }
    }

    @Test
    void aHostThatNobodyKnowsAndNothingSaved() throws Exception {
        String url = "postgresql://user:squirrel@nowhere.invalid:5433/directory";
        assertThat(program().with("DATABASE_URL", url).refused())
                .contains("cannot be reached at nowhere.invalid:5433 (unknown host)", "no snapshot was saved")
                .doesNotContain("squirrel", "user");
    }

    @Test
    void anEmbeddedDatabaseThatDoesNotStartAndNothingSaved() throws Exception {
        Files.createDirectories(directory.resolve("var"));
        Files.createFile(directory.resolve("var/postgres"));
        assertThat(program().refused()).contains("postgres");
    }

    @Test
    void theRoleThatServesNeedsNoOwnerOnceTheDatabaseIsPrepared() throws Exception {
        EmptyDatabase database = EmptyDatabase.create();
        PackagedProgram service = program().with("DATABASE_URL", database.serviceUrl());
        String line = service.refused();
        assertThat(line).contains("run db migrate with DATABASE_OWNER_URL");

        assertThat(service.with("DATABASE_OWNER_URL", PostgresServer.url(database.ownerDetails()))
                        .run("db", "migrate")
                        .exitCode())
                .isZero();
        try (PackagedServer server = service.serve()) {
            assertThat(server.health().getString("directory.state")).isEqualTo("current");
            assertThat(service.run("import").exitCode()).isZero();
            server.stop();
        }
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
