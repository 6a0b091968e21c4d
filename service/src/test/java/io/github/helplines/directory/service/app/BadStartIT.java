package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.helplines.directory.service.testing.EmptyDatabase;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the jar from starting is said in one line, soon; what need not keep it, does not. */
@Timeout(180)
class BadStartIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    Path directory;

    @Test
    void aDatabaseUrlThatIsNone() throws Exception {
        String line = refused(program().with("DATABASE_URL", "mysql://user:squirrel@127.0.0.1/db"));
        assertThat(line).contains("DATABASE_URL", "postgresql://").doesNotContain("squirrel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"squi\"rrel", "squi\\rrel", "squi%zzrrel", "squi'rrel\n", "squi: rrel", "squirrel@127.0.0.1:0/a#"
            })
    void aPasswordThatIsNotEncodedAndIsNotRepeated(String password) throws Exception {
        PackagedProgram program = program().with("DATABASE_URL", "postgresql://user:" + password + "@127.0.0.1/db");
        for (String command : new String[] {"server", "check", "verify"}) {
            assertThat(refused(program, command))
                    .startsWith("DATABASE_URL is not a PostgreSQL URL")
                    .doesNotContain("squi")
                    .doesNotContain("rrel");
        }
    }

    @Test
    void anOwnerOfNoDatabase() throws Exception {
        PackagedProgram program = program().with("DATABASE_OWNER_URL", owner());
        assertThat(refused(program)).contains("DATABASE_OWNER_URL", "DATABASE_URL");
        assertThat(refused(program, "check")).contains("DATABASE_OWNER_URL", "DATABASE_URL");
        nothingWasMade();
    }

    @Test
    void aDatabaseUrlThatIsNoneWhileThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(refused(program()
                            .with("DATABASE_URL", "postgresql://user@127.0.0.1:99999/db")
                            .with("PORT", String.valueOf(other.getLocalPort()))))
                    .contains("DATABASE_URL");
        }
    }

    @Test
    void aLogLevelThatIsNone() throws Exception {
        assertThat(refused(program().with("LOG_LEVEL", "LOUD")))
                .startsWith("LOG_LEVEL")
                .contains("WARN, INFO");
        assertThat(refused(program().with("LOG_LEVEL", "LOUD"), "check")).startsWith("LOG_LEVEL");
    }

    @Test
    void aPortThatIsNoNumber() throws Exception {
        assertThat(refused(program().with("PORT", "abc"))).startsWith("PORT").contains("a whole number");
        assertThat(refused(program().with("ADMIN_PORT", "70000"), "check")).startsWith("ADMIN_PORT");
    }

    @Test
    void aLoginThatIsRefused() throws Exception {
        String url = service().replaceFirst(":[^:/]*@", ":squirrel@");
        assertThat(refused(program().with("DATABASE_URL", url)))
                .contains("refused the login")
                .doesNotContain("squirrel");
    }

    @Test
    void aDatabaseThatIsNotThere() throws Exception {
        String url = service().replaceFirst("/[^/]*$", "/not_there");
        assertThat(refused(program().with("DATABASE_URL", url))).contains("does not exist");
    }

    @Test
    void anOwnerThatCannotConnect() throws Exception {
        String owner = owner().replaceFirst(":[^:/]*@", ":squirrel@");
        assertThat(refused(program().with("DATABASE_URL", service()).with("DATABASE_OWNER_URL", owner)))
                .contains("DATABASE_OWNER_URL")
                .doesNotContain("squirrel");
    }

    @Test
    void aRoleThatMayNotMakeTables() throws Exception {
        PackagedProgram program =
                program().with("DATABASE_URL", EmptyDatabase.create().serviceUrl());
        assertThat(refused(program)).contains("DATABASE_OWNER_URL");
        assertThat(refused(program, "db", "migrate")).contains("DATABASE_OWNER_URL");
        assertThat(refused(program, "verify")).contains("run db migrate");
    }

    @Test
    void nothingThatListensAndNothingSaved() throws Exception {
        assertThat(refused(program().with("DATABASE_URL", nobodyListens())))
                .contains("cannot be reached at 127.0.0.1:", "(refused)", "no snapshot was saved")
                .doesNotContain("squirrel");
    }

    @Test
    void aDatabaseThatNeverAnswersAndNothingSaved() throws Exception {
        // Nobody accepts: the system completes the connection, and then there is silence.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(refused(program().with("DATABASE_URL", url(silent.getLocalPort()))))
                    .contains("cannot be reached at 127.0.0.1:", "(timed out)", "no snapshot was saved");
        }
    }

    @Test
    void aHostThatNobodyKnowsAndNothingSaved() throws Exception {
        String url = "postgresql://user:squirrel@nowhere.invalid:5433/directory";
        assertThat(refused(program().with("DATABASE_URL", url)))
                .contains("cannot be reached at nowhere.invalid:5433 (unknown host)", "no snapshot was saved")
                .doesNotContain("squirrel", "user");
    }

    @Test
    void aPortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(refused(program().with("PORT", port))).contains("Port " + port, "set PORT");
        }
        nothingWasMade();
    }

    @Test
    void anAdminPortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(refused(program().with("ADMIN_PORT", port))).contains("Port " + port, "ADMIN_PORT");
        }
        nothingWasMade();
    }

    @Test
    void onePortForTwo() throws Exception {
        String port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = String.valueOf(free.getLocalPort());
        }
        PackagedProgram program = program().with("PORT", port).with("ADMIN_PORT", port);
        assertThat(refused(program)).contains("ADMIN_PORT", "twice");
        assertThat(refused(program, "check")).contains("ADMIN_PORT", "twice");
        nothingWasMade();
    }

    @Test
    void anAddressThatThisMachineDoesNotHave() throws Exception {
        PackagedProgram program = program().with("BIND_HOST", "no such host").with("PORT", "1");
        assertThat(refused(program)).contains("no such host", "BIND_HOST");
        assertThat(refused(program, "check")).contains("no such host", "BIND_HOST");
    }

    @Test
    void aDirectoryUnderAFile() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(refused(program().with("VAR_DIRECTORY", file.resolve("var").toString())))
                .contains("Cannot use", "file/var");
    }

    @Test
    void aDirectoryThatCannotBeWrittenTo() throws Exception {
        Path locked = Files.createDirectory(
                directory.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeThat(Files.isWritable(locked)).as("root may write everywhere").isFalse();
        assertThat(refused(program().with("VAR_DIRECTORY", locked.toString()))).contains("Cannot use", "denied");
    }

    @Test
    void aKeyThatNothingReads() throws Exception {
        Path file = Files.writeString(directory.resolve("own.yml"), "var_directoy: elsewhere\n");
        assertThat(refused(program(), "server", file.toString())).contains("own.yml", "var_directoy");
    }

    @Test
    void aVariableThatIsNotSet() throws Exception {
        Path file = Files.writeString(directory.resolve("own.yml"), "var_directory: ${NEVER_SET}\n");
        assertThat(refused(program(), "server", file.toString())).contains("NEVER_SET");
        assertThat(refused(program(), "check", file.toString())).contains("NEVER_SET");
    }

    @Test
    void aConfigurationThatIsNotThere() throws Exception {
        assertThat(refused(program(), "server", "absent.yml")).contains("absent.yml", "not found");
    }

    @Test
    void aConfigurationThatIsADirectoryOrNoYaml() throws Exception {
        assertThat(refused(program(), "check", directory.toString())).contains("is a directory");
        Path file = Files.writeString(
                directory.resolve("own.yml"), "var_directory: x\ndatabase:\n  url: \"squirrel\n  owner_url: [\n");
        assertThat(refused(program(), "check", file.toString()))
                .contains("own.yml is not YAML: line ")
                .doesNotContain("squirrel");
    }

    @Test
    void aSigningKeyThatIsNone() throws Exception {
        Path file = Files.writeString(directory.resolve("own.pem"), "squirrel\n");
        PackagedProgram program = program().with("SIGNING_KEY_FILE", "own.pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(refused(program))
                .startsWith("The signing key file " + file.toRealPath())
                .contains("no private key in PEM")
                .doesNotContain("squirrel");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(refused(program)).contains("is open to others: chmod 600 it");
        assertThat(refused(program, "check")).contains("is open to others: chmod 600 it");
    }

    @Test
    void aBundleThatIsNotThereAndAnExportOntoAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThat(refused(program(), "validate", "absent"))
                .contains("There is no")
                .contains("absent");
        assertThat(refused(program(), "import", "absent"))
                .contains("There is no")
                .contains("absent");
        assertThat(refused(program(), "export", file.toString())).contains("file", "is a file");
    }

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
    void theRoleThatServesNeedsNoOwnerOnceTheDatabaseIsPrepared() throws Exception {
        EmptyDatabase database = EmptyDatabase.create();
        PackagedProgram service = program().with("DATABASE_URL", database.serviceUrl());
        String line = refused(service);
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

    @Test
    void withASavedSnapshotItStartsThoughTheEmbeddedDatabaseDoesNotUntilItDoes() throws Exception {
        byte[] snapshot;
        try (PackagedServer server = program().serve()) {
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

    @Test
    void anEmbeddedDatabaseThatDoesNotStartAndNothingSaved() throws Exception {
        Files.createDirectories(directory.resolve("var"));
        Files.createFile(directory.resolve("var/postgres"));
        assertThat(refused(program())).contains("postgres");
    }

    private PackagedProgram program() {
        return PackagedProgram.in(directory);
    }

    /** The one line in which a start is refused. */
    private static String refused(PackagedProgram program, String... arguments)
            throws IOException, InterruptedException {
        PackagedProgram.Ended ended = program.run(arguments);
        assertThat(ended.lines()).hasSize(1);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.took()).isLessThan(SOON);
        return ended.lines().get(0);
    }

    private void nothingWasMade() throws IOException {
        try (var children = Files.list(directory)) {
            assertThat(children).isEmpty();
        }
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
