package io.github.helplines.directory.service.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One user's part in the database under a directory. The first user starts it, later ones join it, in this process or
 * another, and the last to close stops it. After a kill of the process it goes on alone until the next user joins.
 *
 * <p>It listens on the loopback address only, and every role has a password. Safe for use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration TURN = Duration.ofSeconds(90);

    private final Launcher launcher;
    private final LockFile.Hold user;
    private final Passwords passwords;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(Launcher launcher, LockFile.Hold user, Passwords passwords, int port) {
        this.launcher = launcher;
        this.user = user;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Joins the database under the directory, starting it where it does not run and making it where there is none.
     *
     * @param varDirectory the service's directory; the database is in {@code postgres} below it
     * @param options durable, unless in tests
     * @return a handle to close; nothing else closes it, not even the end of the process
     * @throws LaunchException in one line, why it cannot be
     */
    public static EmbeddedPostgres joinOrStart(Path varDirectory, Options options) {
        return joinOrStart(varDirectory, options, Programs::find);
    }

    static EmbeddedPostgres joinOrStart(Path varDirectory, Options options, Programs.Search installed) {
        requireNonNull(options, "options");
        Platform.current();
        Home home = Home.prepare(requireNonNull(varDirectory, "varDirectory"));
        Launcher launcher = new Launcher(home, options, installed);
        return inTurn(home, () -> {
            LockFile.Hold user = home.usersLock()
                    .tryShared()
                    .orElseThrow(() -> new LaunchException("Another program has locked " + home.directory()));
            try {
                Passwords passwords = Passwords.of(home);
                return new EmbeddedPostgres(launcher, user, passwords, launcher.ensureRunning(user, passwords));
            } catch (RuntimeException e) {
                user.close();
                throw e;
            }
        });
    }

    /** Whether it is known that there is no database under the directory, and that one would be made. */
    public static boolean isMissing(Path varDirectory) {
        return Files.notExists(new Home(varDirectory.resolve("postgres")).data());
    }

    /** For everyday work: may connect, and do what the owner grants it. */
    public ConnectionDetails service() {
        return Launcher.roles(passwords, port).get(0);
    }

    /** For migrations: owns the database. */
    public ConnectionDetails owner() {
        return Launcher.roles(passwords, port).get(1);
    }

    /** For set-up, and for tests that make databases of their own; connected to the database {@code postgres}. */
    public ConnectionDetails superuser() {
        return Launcher.roles(passwords, port).get(2);
    }

    /** Whether the server's process is there and takes connections. */
    public boolean isRunning() {
        return Postmaster.running(launcher.home().data())
                .filter(Postmaster::ready)
                .isPresent();
    }

    /**
     * Starts the server again where it has died under us, on the same port, so that a connection pool goes on.
     *
     * @return whether it had to be started
     * @throws LaunchException in one line, why it cannot be
     */
    public synchronized boolean restartIfStopped() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return inTurn(launcher.home(), () -> {
            if (Postmaster.running(launcher.home().data()).isPresent()) {
                return false;
            }
            launcher.start(user, passwords, Optional.of(port));
            return true;
        });
    }

    /**
     * Leaves; the last to leave stops the server. Closing twice does no harm.
     *
     * @throws LaunchException when the server does not stop
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // An interrupted thread could not lock, wait or stop anything.
        boolean interrupted = Thread.interrupted();
        try {
            inTurn(launcher.home(), () -> {
                boolean last = user.isAlone();
                if (last) {
                    launcher.stop();
                }
                return last;
            });
        } finally {
            user.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One at a time, among all processes: whoever decides to start, join or stop. */
    private static <T> T inTurn(Home home, Supplier<T> action) {
        LockFile.Hold turn = home.startLock()
                .exclusiveWithin(TURN)
                .orElseThrow(() -> new LaunchException("Another process has been starting or stopping the database in "
                        + home.directory() + " for " + TURN.toSeconds() + " s"));
        try {
            return action.get();
        } finally {
            turn.close();
        }
    }
}
