package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A database for as long as a command works, closed also when the command is interrupted: an embedded PostgreSQL that
 * the command has started would go on without it. An interruption while it is still starting waits until it can be
 * stopped.
 */
final class CommandDatabase implements AutoCloseable {
    private static final long START_SECONDS = 90;
    private static final AtomicBoolean INTERRUPTED = new AtomicBoolean();

    private final Database database;
    private final Thread hook;

    private CommandDatabase(Database database, Thread hook) {
        this.database = requireNonNull(database, "database");
        this.hook = requireNonNull(hook, "hook");
    }

    static CommandDatabase open(Supplier<Database> start) {
        CompletableFuture<Database> started = new CompletableFuture<>();
        Thread hook = new Thread(() -> closeAfterStart(started), "stop-database");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            Database database = start.get();
            started.complete(database);
            return new CommandDatabase(database, hook);
        } catch (RuntimeException e) {
            started.completeExceptionally(e);
            forget(hook);
            throw e;
        }
    }

    /** Whether the process is ending before the command has. */
    static boolean interrupted() {
        return INTERRUPTED.get();
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        forget(hook);
    }

    private static void closeAfterStart(CompletableFuture<Database> started) {
        INTERRUPTED.set(true);
        try {
            started.get(START_SECONDS, TimeUnit.SECONDS).close();
        } catch (ExecutionException | TimeoutException e) {
            // It did not start: there is nothing to stop.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook runs.
        }
    }
}
