package io.github.helplines.directory.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
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
    void keepsWhatWasWrittenOverARestart() throws SQLException {
        int port;
        try (EmbeddedPostgres first = var.durable()) {
            port = first.owner().port();
            TestVar.tell(first.owner(), "CREATE TABLE kept AS SELECT 'still here' AS line");
        }
        assertThat(var.postmaster()).isEmpty();

        try (EmbeddedPostgres second = var.durable()) {
            assertThat(second.owner().port()).as("the port is remembered").isEqualTo(port);
            assertThat(TestVar.ask(second.owner(), "SELECT line FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void isDurableAndPrivateByItsOwnAccount() throws SQLException {
        try (EmbeddedPostgres postgres = var.durable()) {
            ConnectionDetails superuser = postgres.superuser();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(TestVar.ask(superuser, "SHOW " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(TestVar.ask(superuser, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(TestVar.ask(superuser, "SHOW unix_socket_directories")).isEmpty();
            assertThat(TestVar.ask(superuser, "SHOW max_connections")).isEqualTo("40");
            assertThat(TestVar.ask(superuser, "SHOW shared_buffers")).isEqualTo("32MB");
            assertThat(TestVar.ask(
                            superuser,
                            "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules WHERE error IS NULL"))
                    .isEqualTo("scram-sha-256");
            assertThatThrownBy(() -> TestVar.tell(superuser, "ALTER SYSTEM SET fsync = off"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void isFastAndNotDurableForTestsOnly() throws SQLException {
        try (EmbeddedPostgres postgres = var.fast()) {
            assertThat(TestVar.ask(postgres.service(), "SHOW fsync")).isEqualTo("off");
        }
        try (EmbeddedPostgres postgres = var.durable()) {
            assertThat(TestVar.ask(postgres.service(), "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void makesADatabaseThatTheOwnerOwnsAndTheServiceOnlyEnters() throws SQLException {
        try (EmbeddedPostgres postgres = var.fast()) {
            String database = """
                    SELECT pg_get_userbyid(datdba) || ' ' || pg_encoding_to_char(encoding) || ' ' || datcollate
                      FROM pg_database WHERE datname = 'helpline_directory'
                    """;
            assertThat(TestVar.ask(postgres.owner(), database)).isEqualTo("helpline_owner UTF8 C");
            assertThat(TestVar.ask(
                            postgres.superuser(),
                            "SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles WHERE rolcanlogin"))
                    .isEqualTo("helpline_owner,helpline_service,postgres");
            assertThat(TestVar.ask(
                            postgres.superuser(),
                            "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'helpline%' AND (rolsuper OR"
                                    + " rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)"))
                    .isEqualTo("0");
            TestVar.tell(postgres.owner(), "CREATE TABLE guarded (line text)");
            assertThatThrownBy(() -> TestVar.tell(postgres.service(), "CREATE TABLE mine (line text)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> TestVar.tell(postgres.service(), "INSERT INTO guarded VALUES ('x')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> TestVar.tell(postgres.service(), "CREATE TEMPORARY TABLE mine (line text)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedPostgres postgres = var.fast()) {
            for (ConnectionDetails role : List.of(postgres.service(), postgres.owner(), postgres.superuser())) {
                ConnectionDetails wrong =
                        new ConnectionDetails(role.host(), role.port(), role.database(), role.user(), "wrong");
                assertThatThrownBy(() -> TestVar.ask(wrong, "SELECT 1"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
                assertThat(role.password()).hasSizeGreaterThanOrEqualTo(43);
                assertThat(role.toString()).doesNotContain(role.password());
            }
            assertThat(postgres.owner().password())
                    .isNotEqualTo(postgres.service().password());
        }
    }

    @Test
    void showsItsFilesToTheOwnerOnly() throws IOException {
        try (EmbeddedPostgres postgres = var.fast();
                Stream<Path> files = Files.walk(var.home().directory())) {
            Set<PosixFilePermission> others = PosixFilePermissions.fromString("---rwxrwx");
            assertThat(postgres.isRunning()).isTrue();
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))
                            .doesNotContainAnyElementsOf(others));
            for (String name :
                    List.of("port", "password.postgres", "password.helpline_owner", "password.helpline_service")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                var.home().directory().resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void writesNothingOfAStatementIntoItsLog() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = var.fast()) {
            ConnectionDetails owner = postgres.owner();
            TestVar.tell(owner, "CREATE TABLE one (line text PRIMARY KEY)");
            TestVar.tell(owner, "INSERT INTO one VALUES ('canary-in-a-row')");
            assertThatThrownBy(() -> TestVar.tell(owner, "INSERT INTO one VALUES ('canary-in-a-row')"))
                    .hasMessageContaining("canary");
            assertThatThrownBy(() -> TestVar.tell(owner, "SELECT 'canary-in-a-cast'::integer"))
                    .hasMessageContaining("canary");
        }
        try (Stream<Path> logs = Files.list(var.home().logs())) {
            String written = String.join("", logs.map(TestText::of).toList());
            assertThat(written).contains("database system is shut down").doesNotContain("canary");
        }
    }

    @Test
    void choosesAnotherPortWhenSomebodyElseHasTheRememberedOne() throws IOException, SQLException {
        int port;
        try (EmbeddedPostgres first = var.fast()) {
            port = first.service().port();
        }
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres second = var.fast()) {
            assertThat(squatter.isBound()).isTrue();
            assertThat(second.service().port()).isNotEqualTo(port);
            assertThat(TestVar.ask(second.service(), "SELECT 1")).isEqualTo("1");
            assertThat(var.home().read("port"))
                    .contains(Integer.toString(second.service().port()));
        }
    }

    @Test
    void setsTheRolesToTheFilesWhenAPasswordFileWasLostOrChanged() throws IOException, SQLException {
        String lost;
        try (EmbeddedPostgres first = var.fast()) {
            lost = first.service().password();
            TestVar.tell(first.owner(), "CREATE TABLE kept AS SELECT 'still here' AS line");
        }
        Files.delete(var.home().directory().resolve("password.helpline_service"));
        var.home().write("password.helpline_owner", "it's chosen by hand");

        try (EmbeddedPostgres second = var.fast()) {
            assertThat(second.service().password()).isNotEqualTo(lost);
            assertThat(second.owner().password()).isEqualTo("it's chosen by hand");
            assertThat(TestVar.ask(second.service(), "SELECT current_user")).isEqualTo("helpline_service");
            assertThat(TestVar.ask(second.owner(), "SELECT line FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void worksInADirectoryWithSpacesAndQuotes(@TempDir Path other) throws IOException, SQLException {
        Path awkward = Files.createDirectory(other.resolve("it's a directory"));
        try (TestVar here = TestVar.in(awkward);
                EmbeddedPostgres postgres = here.fast()) {
            assertThat(TestVar.ask(postgres.service(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void unpacksTheProgramsItSaysItDoes() {
        Programs.Outcome outcome = Programs.run(
                List.of(
                        Binaries.unpacked(var.home(), Platform.current())
                                .program("postgres")
                                .toString(),
                        "--version"),
                var.home().directory(),
                null,
                Duration.ofSeconds(20));
        assertThat(outcome.output().strip())
                .isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION.replaceAll("\\.0$", ""));
    }
}
