package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The data while no server runs on it: made once with its roles and its database, and renamed into place whole.
 *
 * @param home where
 * @param binaries with which programs
 * @param runAs as whom
 * @param options durable or not
 */
record Cluster(Home home, Binaries binaries, RunAs runAs, Options options) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "helpline_owner";
    static final String SERVICE = "helpline_service";
    static final String DATABASE = "helpline_directory";

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String NEW = "data.new-";

    /** A database of another major version is never touched, nor quietly replaced by an empty one. */
    static void refuseOtherMajor(Home home) {
        try (Stream<Path> children = Files.list(home.directory())) {
            for (Path child : (Iterable<Path>) children::iterator) {
                Path file = child.resolve("data").resolve("PG_VERSION");
                if (Files.exists(file)) {
                    String major = Files.readString(file).strip();
                    if (!major.equals(Home.MAJOR) || !child.equals(home.version())) {
                        throw new LaunchException("The database in " + child + " was made by PostgreSQL " + major
                                + " and this release runs PostgreSQL " + Home.MAJOR
                                + ": export it with the release that made it, and import it here");
                    }
                }
            }
        } catch (IOException e) {
            throw LaunchException.unusable(home.directory(), e);
        }
    }

    /** Makes the data where there is none, and writes the settings of this start. */
    void prepare(Passwords passwords) {
        try {
            PrivateFiles.directory(home.version());
            if (Files.notExists(home.data())) {
                deleteLeftovers();
                create(passwords);
            } else if (Files.notExists(home.data().resolve("PG_VERSION"))) {
                throw new LaunchException(
                        home.data() + " is not a PostgreSQL database: move it away, or restore it whole");
            }
            Settings.write(home.data(), home.logs(), options);
        } catch (IOException e) {
            throw LaunchException.unusable(home.version(), e);
        }
    }

    /** Sets the roles to the passwords in the files; no server may run. */
    void resetPasswords(Passwords passwords) {
        single(
                home.data(),
                List.of(
                        password("ALTER", SUPERUSER, passwords.superuser()),
                        password("ALTER", OWNER, passwords.owner()),
                        password("ALTER", SERVICE, passwords.service())));
    }

    private void create(Passwords passwords) throws IOException {
        Path fresh = home.version().resolve(NEW + UUID.randomUUID());
        List<String> command = runAs.command(
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + home.directory().resolve(Passwords.SUPERUSER_FILE),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Programs.Outcome initdb = Programs.run(
                options.durable() ? command : Programs.join(command, List.of("--no-sync")),
                home.directory(),
                null,
                LIMIT);
        if (!initdb.succeeded()) {
            throw new LaunchException("PostgreSQL could not make its database in " + fresh + ": " + initdb.reason());
        }
        Settings.write(fresh, home.logs(), options);
        single(
                fresh,
                List.of(
                        password("CREATE", OWNER, passwords.owner()),
                        password("CREATE", SERVICE, passwords.service()),
                        "CREATE DATABASE " + DATABASE + " OWNER " + OWNER
                                + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'",
                        "REVOKE ALL ON DATABASE " + DATABASE + ", postgres, template1 FROM PUBLIC",
                        "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + SERVICE));
        Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.force(home.version());
    }

    private static String password(String verb, String role, String password) {
        return verb + " ROLE " + role + " LOGIN PASSWORD '" + password.replace("'", "''") + "'";
    }

    /** Single-user mode: one statement a line, no port open, the passwords on standard input where nobody sees them. */
    private void single(Path data, List<String> statements) {
        Programs.Outcome outcome = Programs.run(
                runAs.command(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        data.toString(),
                        "-c",
                        "exit_on_error=true",
                        "postgres"),
                home.directory(),
                String.join("\n", statements) + "\n",
                LIMIT);
        if (!outcome.succeeded()) {
            throw new LaunchException("PostgreSQL could not set up its roles: " + outcome.reason());
        }
    }

    private void deleteLeftovers() throws IOException {
        try (Stream<Path> children = Files.list(home.version())) {
            for (Path child : (Iterable<Path>) children::iterator) {
                if (child.getFileName().toString().startsWith(NEW)) {
                    PrivateFiles.deleteTree(child);
                }
            }
        }
    }
}
