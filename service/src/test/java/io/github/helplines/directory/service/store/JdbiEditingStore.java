package io.github.helplines.directory.service.store;

import static java.util.stream.Collectors.joining;

import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.editing.ProposalReader;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.DatabaseKeys;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Editing on a real database, as the role that serves. */
final class JdbiEditingStore implements EditingStore {
    private final FreshDatabase database;

    JdbiEditingStore(FreshDatabase database) {
        this.database = database;
        new JdbiDirectoryLog(database.service())
                .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, clock().instant());
    }

    @Override
    public Desk desk() {
        return new JdbiDesk(database.service());
    }

    @Override
    public ProposalReader proposals() {
        return new JdbiProposalReader(database.service());
    }

    @Override
    public PublishedState state() {
        return new JdbiDirectoryReader(database.service()).read(1000);
    }

    @Override
    public InstantSource clock() {
        return Clock.systemUTC();
    }

    @Override
    public ActingKey key(String holder, Scope... scopes) {
        return DatabaseKeys.make(
                database.owner(),
                holder,
                Stream.of(scopes).map(Scope::wire).sorted().collect(joining(",")));
    }

    /** The database's clock is nobody's to set: what it is held against goes back instead. */
    @Override
    public void letPass(Duration time) {
        database.owner().useTransaction(handle -> {
            handle.execute("ALTER TABLE directory.entry_record DISABLE TRIGGER only_emptied");
            for (String table : new String[] {"entry_record", "replay"}) {
                handle.createUpdate("UPDATE directory." + table
                                + " SET written_at = written_at - make_interval(secs => :seconds)")
                        .bind("seconds", time.toSeconds())
                        .execute();
            }
            handle.execute("ALTER TABLE directory.entry_record ENABLE TRIGGER only_emptied");
        });
    }
}
