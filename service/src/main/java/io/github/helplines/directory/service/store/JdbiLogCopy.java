package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Position;
import io.github.helplines.directory.service.editing.PublishedState;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** The whole log of PostgreSQL, for whoever copies or checks it. Throws as a directory's reader does. */
public final class JdbiLogCopy {
    private final Transactions transactions;

    public JdbiLogCopy(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    /**
     * Hands out every entry, from the first to the newest, all of them as of one moment and never all in memory: a text
     * that is redacted meanwhile is still there.
     *
     * @return where the log stood at that moment
     */
    public Position forEach(Consumer<StoredEntry> taker) {
        return transactions.reading(handle -> {
            Position position = JdbiDirectoryReader.position(handle);
            JdbiDirectoryReader.entries(handle, 0, position.sequence()).forEach(taker);
            return position;
        });
    }

    /**
     * As {@link #forEach}, with all that is published, as of the same moment.
     *
     * @return what is published, without entries
     */
    public PublishedState read(Consumer<StoredEntry> taker) {
        return transactions.reading(handle -> {
            PublishedState state = JdbiDirectoryReader.state(handle, 0, 0);
            JdbiDirectoryReader.entries(handle, 0, state.sequence()).forEach(taker);
            return state;
        });
    }

    /** The first entry that the database keeps another hash for than its line has; empty when there is none. */
    public OptionalLong firstWithAnotherHash() {
        return transactions.reading(handle -> handle.createQuery("""
                        SELECT sequence FROM directory.entry
                        WHERE hash IS DISTINCT FROM encode(sha256(convert_to(line, 'UTF8')), 'hex')
                        ORDER BY sequence LIMIT 1
                        """)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
    }
}
