package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.DirectoryLog;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.Publication;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.UnpublishableException;
import io.github.helplines.directory.service.store.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a starting service to the point where it has something to serve: migrations, the first import into an empty
 * log, the first snapshot; or, without a database, the snapshot that was saved.
 */
final class FirstPublication {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPublication.class);

    private final Database database;
    private final DirectoryLog log;
    private final Publisher publisher;
    private final InstantSource clock;

    FirstPublication(Database database, DirectoryLog log, Publisher publisher, InstantSource clock) {
        this.database = requireNonNull(database, "database");
        this.log = requireNonNull(log, "log");
        this.publisher = requireNonNull(publisher, "publisher");
        this.clock = requireNonNull(clock, "clock");
    }

    /** @throws StartException when there is neither a database nor a saved snapshot */
    void run() {
        Optional<String> unreachable = database.whyUnreachable();
        if (unreachable.isPresent()) {
            serveSaved(unreachable.get());
            return;
        }
        try {
            migrate();
            importFirst();
            publisher.publish();
        } catch (DirectoryUnavailableException e) {
            serveSaved("the database cannot be reached");
        } catch (UnpublishableException e) {
            LOG.error("What is stored cannot be published: {}", e.getMessage());
            serveSaved("what is stored cannot be published");
        }
    }

    private void migrate() {
        try (Connection owner = database.owner().getConnection()) {
            Migrations.apply(owner, database.serviceRole());
        } catch (SQLException e) {
            throw new StartException("The database's owner cannot connect: check DATABASE_OWNER_URL");
        }
    }

    private void importFirst() {
        // Reading the bundle costs a second; a log that has entries needs none.
        if (publisher.isLogEmpty()) {
            List<DirectoryRecord> records = packaged();
            Publication outcome = log.importIntoEmptyLog(records, Author.IMPORT, clock.instant());
            if (outcome instanceof Publication.Imported imported) {
                LOG.info("First import: {} records", imported.entries().size());
            }
        }
    }

    private static List<DirectoryRecord> packaged() {
        try {
            return Bundles.read(null, System.err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serveSaved(String trouble) {
        try {
            if (!publisher.serveSaved(trouble)) {
                throw new StartException("Cannot start: " + trouble + ", and no snapshot was saved before");
            }
            LOG.warn("Degraded: {}; serving the directory as of {}", trouble, publisher.confirmedAt());
        } catch (IOException | UnpublishableException e) {
            throw new StartException("Cannot start: " + trouble + ", and the saved snapshot cannot be read");
        }
    }
}
