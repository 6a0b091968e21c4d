package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.DirectoryLog;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.Publication;
import io.github.helplines.directory.service.embedded.AlreadyRunningException;
import io.github.helplines.directory.service.embedded.LaunchException;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.UnpublishableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a starting service to the point where it has something to serve.
 *
 * <table>
 * <caption>What a start does</caption>
 * <tr><th>saved snapshot</th><th>database</th><th>then</th></tr>
 * <tr><td>none</td><td>away</td><td>refused in one line</td></tr>
 * <tr><td>none</td><td>empty log</td><td>imports the packaged directory, and serves it</td></tr>
 * <tr><td>none</td><td>log with entries</td><td>serves the log, if it can be published; else refused</td></tr>
 * <tr><td>sound</td><td>away</td><td>serves what was saved, degraded, and tries again</td></tr>
 * <tr><td>sound</td><td>empty log</td><td>serves what was saved, degraded; imports nothing</td></tr>
 * <tr><td>sound</td><td>log with entries</td><td>as a running service would: newer is served, another or an older
 * directory leaves what was saved in force, degraded</td></tr>
 * <tr><td>damaged</td><td>away</td><td>refused in one line</td></tr>
 * <tr><td>damaged</td><td>empty log</td><td>refused in one line: something had been published</td></tr>
 * <tr><td>damaged</td><td>log with entries</td><td>serves the log, and saves it over the damaged file</td></tr>
 * </table>
 */
final class FirstPublication {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPublication.class);

    private final Database database;
    private final DirectoryLog log;
    private final Publisher publisher;
    private final InstantSource clock;
    private volatile boolean ready;

    /** What was found on disk. */
    private enum Saved {
        NONE(", and no snapshot was saved before"),
        SOUND(""),
        DAMAGED(", and the saved snapshot cannot be read");

        private final String words;

        Saved(String words) {
            this.words = words;
        }
    }

    FirstPublication(Database database, DirectoryLog log, Publisher publisher, InstantSource clock) {
        this.database = requireNonNull(database, "database");
        this.log = requireNonNull(log, "log");
        this.publisher = requireNonNull(publisher, "publisher");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * @throws StartException in one line, when there is nothing to serve or an operator has to act first
     * @throws LaunchException when the embedded database does not start and nothing was saved
     */
    void run() {
        Saved saved = serveSaved();
        try {
            prepare().ifPresent(why -> without(saved, why));
        } catch (AlreadyRunningException e) {
            throw e;
        } catch (LaunchException e) {
            if (saved == Saved.NONE) {
                throw e;
            }
            without(saved, doesNotStart(e));
        }
        if (ready && saved == Saved.SOUND) {
            publisher.refresh();
        } else if (ready) {
            publish(saved);
        }
    }

    /**
     * Tries again what the start could not do: start the database, reach it, migrate it. Never throws for what may
     * pass.
     *
     * @return whether the log can be read now
     */
    boolean prepareAgain() {
        if (!ready) {
            try {
                prepare().ifPresent(publisher::degrade);
            } catch (LaunchException e) {
                publisher.degrade(doesNotStart(e));
            } catch (StartException e) {
                publisher.degrade(String.valueOf(e.getMessage()));
            }
        }
        return ready;
    }

    private static String doesNotStart(LaunchException e) {
        return "the embedded database does not start: " + e.getMessage();
    }

    private Saved serveSaved() {
        try {
            return publisher.serveSaved("the database has not been asked yet") ? Saved.SOUND : Saved.NONE;
        } catch (IOException | UnpublishableException e) {
            return Saved.DAMAGED;
        }
    }

    /** @return why the database cannot be worked with, when that may pass by itself */
    private Optional<String> prepare() {
        database.start();
        Optional<String> unreachable = database.whyUnreachable();
        if (unreachable.isEmpty()) {
            try {
                Schema.require(database);
                ready = true;
            } catch (DirectoryUnavailableException e) {
                return Optional.of("the database cannot be reached");
            }
        }
        return unreachable;
    }

    /** Goes on with what was saved, or not at all. */
    private void without(Saved saved, String trouble) {
        if (saved != Saved.SOUND) {
            throw new StartException("Cannot start: " + trouble + saved.words);
        }
        publisher.degrade(trouble);
    }

    private void publish(Saved saved) {
        try {
            if (publisher.isLogEmpty()) {
                if (saved == Saved.DAMAGED) {
                    throw new StartException("Cannot start: nothing is published in the database" + saved.words
                            + ": remove " + Wiring.SNAPSHOT_FILE + " to begin with the packaged directory");
                }
                importPackaged();
            } else if (saved == Saved.DAMAGED) {
                LOG.warn("The saved snapshot cannot be read: it will be replaced by what the database holds");
            }
            publisher.publishFirst();
        } catch (DirectoryUnavailableException e) {
            without(saved, "the database cannot be reached");
        } catch (UnpublishableException e) {
            without(saved, "what is stored cannot be published (" + e.getMessage() + ")");
        }
    }

    private void importPackaged() {
        Publication outcome = log.importIntoEmptyLog(packaged(), Author.IMPORT, clock.instant());
        if (outcome instanceof Publication.Imported imported) {
            LOG.info("First import: {} records", imported.entries().size());
        }
    }

    private static List<DirectoryRecord> packaged() {
        try {
            return Bundles.read(null, System.err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
