package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A configuration with which nothing starts: said in one line, soon, and nothing is made. */
@Timeout(180)
class BadConfigurationIT {
    @TempDir
    Path directory;

    @Test
    void aDatabaseUrlThatIsNone() throws Exception {
        String line = program()
                .with("DATABASE_URL", "mysql://user:squirrel@127.0.0.1/db")
                .refused();
        assertThat(line).contains("DATABASE_URL", "postgresql://").doesNotContain("squirrel");
    }

    /** What PostgresUrlTest finds of each; here that no layer above it says more. */
    @Test
    void aPasswordThatIsNotEncodedAndIsNotRepeated() throws Exception {
        PackagedProgram program = program().with("DATABASE_URL", "postgresql://user:squi'rrel\n@127.0.0.1/db");
        for (String command : new String[] {"server", "check", "verify"}) {
            assertThat(program.refused(command))
                    .startsWith("DATABASE_URL is not a PostgreSQL URL")
                    .doesNotContain("squi")
                    .doesNotContain("rrel");
        }
    }

    @Test
    void anOwnerOfNoDatabase() throws Exception {
        PackagedProgram program =
                program().with("DATABASE_OWNER_URL", "postgresql://owner:squirrel@127.0.0.1/directory");
        assertThat(program.refused()).contains("DATABASE_OWNER_URL", "DATABASE_URL");
        assertThat(program.refused("check")).contains("DATABASE_OWNER_URL", "DATABASE_URL");
        nothingWasMade();
    }

    @Test
    void aDatabaseUrlThatIsNoneWhileThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(program()
                            .with("DATABASE_URL", "postgresql://user@127.0.0.1:99999/db")
                            .with("PORT", String.valueOf(other.getLocalPort()))
                            .refused())
                    .contains("DATABASE_URL");
        }
    }

    @Test
    void aLogLevelThatIsNone() throws Exception {
        assertThat(program().with("LOG_LEVEL", "LOUD").refused())
                .startsWith("LOG_LEVEL")
                .contains("WARN, INFO");
        assertThat(program().with("LOG_LEVEL", "LOUD").refused("check")).startsWith("LOG_LEVEL");
    }

    @Test
    void aPortThatIsNoNumber() throws Exception {
        assertThat(program().with("PORT", "abc").refused()).startsWith("PORT").contains("a whole number");
        assertThat(program().with("ADMIN_PORT", "70000").refused("check")).startsWith("ADMIN_PORT");
    }

    @Test
    void aPortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(program().with("PORT", port).refused()).contains("Port " + port, "set PORT");
        }
        nothingWasMade();
    }

    @Test
    void anAdminPortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(program().with("ADMIN_PORT", port).refused()).contains("Port " + port, "ADMIN_PORT");
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
        assertThat(program.refused()).contains("ADMIN_PORT", "twice");
        assertThat(program.refused("check")).contains("ADMIN_PORT", "twice");
        nothingWasMade();
    }

    @Test
    void anAddressThatThisMachineDoesNotHave() throws Exception {
        PackagedProgram program = program().with("BIND_HOST", "no such host").with("PORT", "1");
        assertThat(program.refused()).contains("no such host", "BIND_HOST");
        assertThat(program.refused("check")).contains("no such host", "BIND_HOST");
    }

    @Test
    void aDirectoryUnderAFile() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(program()
                        .with("VAR_DIRECTORY", file.resolve("var").toString())
                        .refused())
                .contains("Cannot use", "file/var");
    }

    @Test
    void aDirectoryThatCannotBeWrittenTo() throws Exception {
        Path locked = Files.createDirectory(
                directory.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeThat(Files.isWritable(locked)).as("root may write everywhere").isFalse();
        assertThat(program().with("VAR_DIRECTORY", locked.toString()).refused()).contains("Cannot use", "denied");
    }

    @Test
    void aKeyThatNothingReads() throws Exception {
        Path file = Files.writeString(directory.resolve("own.yml"), "var_directoy: elsewhere\n");
        assertThat(program().refused("server", file.toString())).contains("own.yml", "var_directoy");
    }

    @Test
    void aVariableThatIsNotSet() throws Exception {
        Path file = Files.writeString(directory.resolve("own.yml"), "var_directory: ${NEVER_SET}\n");
        assertThat(program().refused("server", file.toString())).contains("NEVER_SET");
        assertThat(program().refused("check", file.toString())).contains("NEVER_SET");
    }

    @Test
    void aConfigurationThatIsNotThere() throws Exception {
        assertThat(program().refused("server", "absent.yml")).contains("absent.yml", "not found");
    }

    @Test
    void aConfigurationThatIsADirectoryOrNoYaml() throws Exception {
        assertThat(program().refused("check", directory.toString())).contains("is a directory");
        Path file = Files.writeString(
                directory.resolve("own.yml"), "var_directory: x\ndatabase:\n  url: \"squirrel\n  owner_url: [\n");
        assertThat(program().refused("check", file.toString()))
                .contains("own.yml is not YAML: line ")
                .doesNotContain("squirrel");
    }

    @Test
    void aSigningKeyThatIsNone() throws Exception {
        Path file = Files.writeString(directory.resolve("own.pem"), "squirrel\n");
        PackagedProgram program = program().with("SIGNING_KEY_FILE", "own.pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(program.refused())
                .startsWith("The signing key file " + file.toRealPath())
                .contains("no private key in PEM")
                .doesNotContain("squirrel");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(program.refused()).contains("is open to others: chmod 600 it");
        assertThat(program.refused("check")).contains("is open to others: chmod 600 it");
    }

    @Test
    void aBundleThatIsNotThereAndAnExportOntoAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThat(program().refused("validate", "absent"))
                .contains("There is no")
                .contains("absent");
        assertThat(program().refused("import", "absent"))
                .contains("There is no")
                .contains("absent");
        assertThat(program().refused("export", file.toString())).contains("file", "is a file");
    }

    /** What it would say of a database that it had made would be right, and of no use to anybody. */
    @Test
    void aDirectoryWhereNothingWasEverServed() throws Exception {
        String looked = directory.toRealPath().resolve("var").toString();
        for (String[] command : new String[][] {
            {"keys", "create", "--holder", "staff-0100", "--scope", "admin"},
            {"keys", "list"},
            {"export", "--entries", "entries.ndjson"},
            {"export", "records"},
            {"verify"}
        }) {
            assertThat(program().refused(command)).contains(looked, "VAR_DIRECTORY");
        }
        assertThat(program()
                        .with("VAR_DIRECTORY", directory.resolve("elsewhere").toString())
                        .refused("verify"))
                .contains("elsewhere");
        nothingWasMade();
    }

    private PackagedProgram program() {
        return PackagedProgram.in(directory);
    }

    private void nothingWasMade() throws IOException {
        try (var children = Files.list(directory)) {
            assertThat(children).isEmpty();
        }
    }
}
