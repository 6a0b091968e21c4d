package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** A service's directory for one test, whose programs are unpacked once a JVM. */
record TestVar(Path directory) implements AutoCloseable {
    private static final Binaries SHARED = unpackOnce();

    static TestVar in(Path temporary) throws IOException {
        TestVar var = new TestVar(temporary.resolve("var"));
        Home home = Home.prepare(var.directory());
        Files.createSymbolicLink(home.directory().resolve(SHARED.directory().getFileName()), SHARED.directory());
        return var;
    }

    Home home() {
        return Home.prepare(directory);
    }

    Path data() {
        return home().data();
    }

    EmbeddedPostgres durable() {
        return EmbeddedPostgres.joinOrStart(directory, Options.standard());
    }

    EmbeddedPostgres fast() {
        return EmbeddedPostgres.joinOrStart(directory, new Options(false));
    }

    Optional<Postmaster> postmaster() {
        return Postmaster.running(data());
    }

    /** What a power cut or the kernel's memory killer does to it. */
    void killPostmaster() {
        kill(postmaster().orElseThrow().pid());
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            Deadline deadline = Deadline.after(Duration.ofSeconds(10));
            while (process.isAlive() && !deadline.passed()) {
                deadline.pause();
            }
        });
    }

    static Connection connect(ConnectionDetails details) throws SQLException {
        return DriverManager.getConnection(details.jdbcUrl(), details.user(), details.password());
    }

    static String ask(ConnectionDetails details, String sql) throws SQLException {
        try (Connection connection = connect(details);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static void tell(ConnectionDetails details, String sql) throws SQLException {
        try (Connection connection = connect(details);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends what a failed test left running. */
    @Override
    public void close() throws IOException {
        if (Files.isDirectory(directory.resolve("postgres"))) {
            postmaster().ifPresent(left -> kill(left.pid()));
            Deadline deadline = Deadline.after(Duration.ofSeconds(15));
            while (!Postmaster.processesIn(data()).isEmpty() && !deadline.passed()) {
                deadline.pause();
            }
            Files.deleteIfExists(home().directory().resolve(SHARED.directory().getFileName()));
        }
    }

    private static Binaries unpackOnce() {
        try {
            Path directory = Files.createTempDirectory("helpline-postgres-programs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    PrivateFiles.deleteTree(directory);
                } catch (IOException e) {
                    // The next clean-up of the temporary directory takes it.
                }
            }));
            return Binaries.unpacked(Home.prepare(directory), Platform.current());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
