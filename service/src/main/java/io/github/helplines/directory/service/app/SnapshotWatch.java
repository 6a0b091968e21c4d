package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.dropwizard.lifecycle.Managed;
import io.github.helplines.directory.service.embedded.LaunchException;
import io.github.helplines.directory.service.publication.Publisher;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the log has gone on, and starts the embedded database again where it has died. What is served is
 * made ready for the next change by another thread: a recall is not to wait until that is done.
 */
final class SnapshotWatch implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWatch.class);
    private static final long PERIOD_SECONDS = 1;
    private static final long STOP_SECONDS = 5;

    private final Publisher publisher;
    private final Database database;
    private final FirstPublication first;
    private String failure = "";
    /** Of the other thread. */
    private String unprepared = "";

    private final ScheduledExecutorService executor;
    private final ExecutorService preparation;
    private final AtomicBoolean preparing = new AtomicBoolean();

    SnapshotWatch(Publisher publisher, Database database, FirstPublication first) {
        this(
                publisher,
                database,
                first,
                Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "snapshot-watch")),
                Executors.newSingleThreadExecutor(task -> daemon(task, "snapshot-preparation")));
    }

    /**
     * @param executor looks, with one thread
     * @param preparation makes ready; both are shut down when the watch stops
     */
    SnapshotWatch(
            Publisher publisher,
            Database database,
            FirstPublication first,
            ScheduledExecutorService executor,
            ExecutorService preparation) {
        this.publisher = requireNonNull(publisher, "publisher");
        this.database = requireNonNull(database, "database");
        this.first = requireNonNull(first, "first");
        this.executor = requireNonNull(executor, "executor");
        this.preparation = requireNonNull(preparation, "preparation");
    }

    @Override
    public void start() {
        // Ends with the executor; what fails in a look is caught there.
        ScheduledFuture<?> unused =
                executor.scheduleWithFixedDelay(this::look, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** Catches everything: a scheduled task that throws is never run again. */
    private void look() {
        try {
            if (first.prepareAgain()) {
                publisher.refresh();
                if (publisher.trouble().isPresent()) {
                    database.start();
                }
            }
            prepare();
            failure = "";
        } catch (LaunchException e) {
            if (isNews(e)) {
                LOG.warn("The embedded database does not start: {}", e.getMessage());
            }
        } catch (RuntimeException | Error e) {
            // What takes too much memory today may not tomorrow.
            if (isNews(e)) {
                LOG.error("Watching the log failed", e);
            }
        }
    }

    /** One at a time; what is served by then is seen to after the next look. */
    private void prepare() {
        if (!preparation.isShutdown() && preparing.compareAndSet(false, true)) {
            try {
                preparation.execute(this::makeReady);
            } catch (RuntimeException | Error e) {
                preparing.set(false);
                throw e;
            }
        }
    }

    private void makeReady() {
        try {
            // Of what nothing was published there is no snapshot yet.
            publisher.prepare();
            unprepared = "";
        } catch (RuntimeException | Error e) {
            // Without it the next change takes longer, and nothing else.
            if (!e.toString().equals(unprepared)) {
                unprepared = e.toString();
                LOG.error("Making ready for the next change failed", e);
            }
        } finally {
            preparing.set(false);
        }
    }

    /** Once a second the same would bury everything else. */
    private boolean isNews(Throwable thrown) {
        String before = failure;
        failure = thrown.toString();
        return !failure.equals(before);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            executor.shutdownNow();
        }
        // After the watch, which would hand it more.
        preparation.shutdownNow();
        publisher.keepNow();
    }
}
