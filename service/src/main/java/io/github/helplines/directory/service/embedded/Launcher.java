package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings the database of one home up, or down. Every method is called by whoever holds the start lock, so nothing
 * here happens twice at once.
 *
 * @param home where
 * @param options durable or not
 * @param installed where a program is on the search path
 */
record Launcher(Home home, Options options, Programs.Search installed) {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration SURVIVORS_LIMIT = Duration.ofSeconds(15);
    private static final int PORT_ATTEMPTS = 5;

    /** Joins what runs, or starts it. Answers the port. */
    int ensureRunning(LockFile.Hold user, Passwords passwords) {
        Cluster.refuseOtherMajor(home);
        Optional<Postmaster> running = Postmaster.running(home.data());
        if (running.isEmpty()) {
            return start(user, passwords, Optional.empty());
        }
        Optional<Postmaster> ready = awaitReady(running.get());
        if (ready.isPresent()) {
            Login login = Login.attempt(roles(passwords, ready.get().port()), options.durable(), READY_LIMIT);
            if (login == Login.ACCEPTED) {
                Port.remember(home, ready.get().port());
                return ready.get().port();
            }
        }
        boolean stillThere = Postmaster.running(home.data()).isPresent();
        if (stillThere && !user.isAlone()) {
            throw new LaunchException("The database in " + home.directory()
                    + " is in use by another process and does not accept its own passwords or settings: stop that"
                    + " process, and start again");
        }
        stop();
        return start(user, passwords, Optional.empty());
    }

    /** Starts it where it does not run; on the port given, or on the remembered one or another. */
    int start(LockFile.Hold user, Passwords passwords, Optional<Integer> fixedPort) {
        clearRemains(user);
        Binaries binaries = Binaries.unpacked(home, Platform.current());
        RunAs runAs = RunAs.choose(home, binaries, installed);
        Cluster cluster = new Cluster(home, binaries, runAs, options);
        cluster.prepare(passwords);
        home.write(Machine.FILE, Machine.current());

        int port = startProcess(binaries, runAs, fixedPort);
        Login login = Login.attempt(roles(passwords, port), options.durable(), READY_LIMIT);
        if (login == Login.WRONG_PASSWORD) {
            // A password file was lost or changed. The files are the truth.
            stop();
            cluster.resetPasswords(passwords);
            port = startProcess(binaries, runAs, Optional.of(port));
            login = Login.attempt(roles(passwords, port), options.durable(), READY_LIMIT);
        }
        if (login != Login.ACCEPTED) {
            stop();
            throw new LaunchException("PostgreSQL started in " + home.directory() + " but nobody can log in to it");
        }
        return port;
    }

    /** Stops it quickly but cleanly, and where it will not, so that the next start recovers from its log. */
    void stop() {
        if (Postmaster.running(home.data()).isEmpty()) {
            return;
        }
        Binaries binaries = Binaries.unpacked(home, Platform.current());
        RunAs runAs = RunAs.choose(home, binaries, installed);
        Programs.Outcome outcome = stop(binaries, runAs, "fast", 20);
        if (!outcome.succeeded() && Postmaster.running(home.data()).isPresent()) {
            outcome = stop(binaries, runAs, "immediate", 10);
        }
        if (Postmaster.running(home.data()).isPresent()) {
            throw new LaunchException("PostgreSQL in " + home.directory() + " does not stop: " + outcome.reason());
        }
    }

    private Programs.Outcome stop(Binaries binaries, RunAs runAs, String mode, int seconds) {
        return Programs.run(
                runAs.command(
                        binaries.program("pg_ctl"),
                        "stop",
                        "-D",
                        home.data().toString(),
                        "-m",
                        mode,
                        "-w",
                        "-t",
                        Integer.toString(seconds)),
                home.directory(),
                null,
                Duration.ofSeconds(seconds + 10L));
    }

    private int startProcess(Binaries binaries, RunAs runAs, Optional<Integer> fixedPort) {
        for (int attempt = 1; ; attempt++) {
            int port = fixedPort.orElseGet(() -> Port.choose(home));
            Optional<String> failure = new PostgresProcess(home, binaries, runAs, installed).start(port, READY_LIMIT);
            if (failure.isEmpty()) {
                return port;
            }
            boolean lostPort = fixedPort.isEmpty() && !Port.isFree(port);
            if (!lostPort || attempt == PORT_ATTEMPTS) {
                throw new LaunchException("PostgreSQL did not start in " + home.directory() + ": " + failure.get());
            }
        }
    }

    private Optional<Postmaster> awaitReady(Postmaster found) {
        Deadline deadline = Deadline.after(READY_LIMIT);
        Optional<Postmaster> now = Optional.of(found);
        while (now.isPresent() && !now.get().ready() && !deadline.passed()) {
            deadline.pause();
            now = Postmaster.running(home.data());
        }
        return now.filter(Postmaster::ready);
    }

    /** After a kill: waits for the last child to go, and removes a process id that is a stranger's now. */
    private void clearRemains(LockFile.Hold user) {
        Optional<Postmaster> recorded = Postmaster.recorded(home.data());
        if (recorded.isEmpty()) {
            return;
        }
        Optional<String> startedOn = home.read(Machine.FILE);
        if (startedOn.isPresent() && !startedOn.get().equals(Machine.current()) && !user.isAlone()) {
            // From here its processes cannot be seen, and two servers on one directory would destroy it.
            throw new LaunchException("The database in " + home.directory()
                    + " is in use from another container or machine: run this there, or set DATABASE_URL");
        }
        Deadline deadline = Deadline.after(SURVIVORS_LIMIT);
        List<Long> survivors = Postmaster.processesIn(home.data());
        while (!survivors.isEmpty() && !deadline.passed()) {
            deadline.pause();
            survivors = Postmaster.processesIn(home.data());
        }
        if (!survivors.isEmpty()) {
            throw new LaunchException("Processes of an earlier PostgreSQL still work on " + home.data() + " "
                    + survivors + ": wait for them, or end them");
        }
        if (recorded.get().exists()) {
            try {
                Files.deleteIfExists(Postmaster.file(home.data()));
            } catch (IOException e) {
                throw LaunchException.unusable(Postmaster.file(home.data()), e);
            }
        }
    }

    static List<ConnectionDetails> roles(Passwords passwords, int port) {
        return List.of(
                new ConnectionDetails(Port.HOST, port, Cluster.DATABASE, Cluster.SERVICE, passwords.service()),
                new ConnectionDetails(Port.HOST, port, Cluster.DATABASE, Cluster.OWNER, passwords.owner()),
                new ConnectionDetails(Port.HOST, port, "postgres", Cluster.SUPERUSER, passwords.superuser()));
    }
}
