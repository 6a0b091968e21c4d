package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.InMemoryDirectory;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.SnapshotFile;
import io.github.helplines.directory.service.testing.TestRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A stop ends whoever looks before whoever makes ready, and nothing is handed over any more. */
final class SnapshotWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

    @TempDir
    Path directory;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Looks looks = new Looks();
    private final Preparation preparation = new Preparation();
    private SnapshotWatch watch;

    @BeforeEach
    void watchWhatIsServed() {
        InMemoryDirectory log = new InMemoryDirectory();
        log.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, NOW);
        Publisher publisher = new Publisher(log, new SnapshotFile(directory.resolve("snapshot.ndjson")), () -> NOW);
        publisher.publishFirst();
        // Nobody listens there: each look finds the database away, and goes on.
        Database away = Database.of(new DatabaseSettings("postgresql://u:p@127.0.0.1:1/none", ""), directory);
        watch = new SnapshotWatch(
                publisher, away, new FirstPublication(away, log, publisher, () -> NOW), looks, preparation);
        logged.start();
        loggers().getLogger(SnapshotWatch.class).addAppender(logged);
        watch.start();
    }

    @AfterEach
    void end() {
        loggers().getLogger(SnapshotWatch.class).detachAppender(logged);
        looks.shutdownNow();
        preparation.shutdownNow();
    }

    private static LoggerContext loggers() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Test
    void eachLookHandsOverWork() {
        looks.look();

        assertThat(preparation.handed).isEqualTo(1);
    }

    @Test
    void aLookUnderWayIsWaitedForBeforeWhoeverMakesReadyIsEnded() throws Exception {
        looks.duringTheStop = looks::look;

        watch.stop();

        assertThat(preparation.handed).as("it was still there").isEqualTo(1);
        assertThat(preparation.isShutdown()).isTrue();
        assertThat(logged.list).isEmpty();
    }

    @Test
    void aLookThatOutlivesTheStopHandsOverNothing() throws Exception {
        watch.stop();

        looks.look();

        assertThat(preparation.handed).isZero();
        assertThat(logged.list).isEmpty();
    }

    /** Looks when it is told to. */
    private static final class Looks extends ScheduledThreadPoolExecutor {
        private Runnable look = () -> {};
        private Runnable duringTheStop = () -> {};

        Looks() {
            super(1);
        }

        void look() {
            look.run();
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            look = requireNonNull(task, "task");
            return super.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.DAYS);
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            duringTheStop.run();
            return super.awaitTermination(timeout, unit);
        }
    }

    /** Counts what it is given, and refuses as any other does. */
    private static final class Preparation extends ThreadPoolExecutor {
        private int handed;

        Preparation() {
            super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }

        @Override
        public void execute(Runnable task) {
            super.execute(task);
            handed++;
        }
    }
}
