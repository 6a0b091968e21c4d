package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.editing.RecordsRefusedException;
import io.github.helplines.directory.service.publication.SnapshotLines;
import io.github.helplines.directory.service.store.JdbiRestore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * {@code restore}: makes the directory again, from an export of its log, in an empty database. Nothing is written that
 * a trusted key has not signed: the entries are proved by the head before, and what has come of them after.
 */
final class RestoreCommand extends DatabaseCommand {
    private static final String ENTRIES = "entries";
    private static final String EPOCH = "epoch";

    private final InstantSource clock;
    private @Nullable Head proved;

    RestoreCommand(Failures failures, InstantSource clock) {
        super("restore", "Makes the directory again from an export of its log, in an empty database", failures);
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument(ENTRIES).help("what export --entries has written");
        subparser
                .addArgument("--" + CopiedFiles.HEAD)
                .required(true)
                .metavar("FILE")
                .help("a copy of /v1/snapshot/head, of the same sequence");
        subparser
                .addArgument("--" + CopiedFiles.KEYS)
                .required(true)
                .metavar("FILE")
                .help("the keys you trust, in the form of /v1/signing-keys");
        subparser
                .addArgument("--" + EPOCH)
                .type(Long.class)
                .metavar("NUMBER")
                .help("the epoch it will have: higher than any it had; without it, one more than the head's");
        subparser.epilog("Exit status: 0 restored, 1 not (nothing is written). Needs the owner of the database.");
    }

    @Override
    void prepare(Namespace namespace) throws IOException {
        Head head = new CopiedFiles(
                        null,
                        entries(namespace),
                        Path.of(namespace.getString(CopiedFiles.HEAD)),
                        Path.of(namespace.getString(CopiedFiles.KEYS)),
                        false)
                .verify(System.out, clock.instant());
        if (head.sequence() == 0) {
            throw new StartException("There is no entry in it: nothing to restore");
        } else if (epoch(namespace, head) <= head.epoch()) {
            throw new StartException("--epoch must be higher than the head's, which is " + head.epoch());
        }
        proved = head;
    }

    private static Path entries(Namespace namespace) {
        return Path.of(namespace.getString(ENTRIES));
    }

    private static long epoch(Namespace namespace, Head head) {
        Long named = namespace.getLong(EPOCH);
        return named == null ? head.epoch() + 1 : named;
    }

    @Override
    boolean makesDatabase(Namespace namespace) {
        return true;
    }

    @Override
    void run(Database database, Namespace namespace) throws IOException {
        Schema.require(database);
        restore(Jdbi.create(database.owner()), namespace, System.out);
    }

    /** After {@link #prepare}, into a database that is migrated. */
    void restore(Jdbi owner, Namespace namespace, PrintStream out) throws IOException {
        Head head = requireNonNull(proved, "proved");
        PublishedState restored = restore(owner, entries(namespace), head, epoch(namespace, head));
        out.println("Restored: " + restored.sequence() + " entries, "
                + restored.records().size() + " records, "
                + restored.withdrawn().size() + " withdrawn; directory " + restored.directoryId() + ", epoch "
                + restored.epoch() + " (was " + head.epoch() + ").");
        out.println("chain_head " + restored.chainHead().hex());
        out.println("root       " + head.root().hex());
    }

    /**
     * @param head what proves the file
     * @throws StartException when nothing was written, and why
     */
    private static PublishedState restore(Jdbi owner, Path file, Head head, long epoch) throws IOException {
        try {
            JdbiRestore restore = new JdbiRestore(owner);
            UUID directory = UUID.fromString(head.directoryId());
            return new ExportedLog(file)
                    .read(entries -> restore.restore(entries, directory, epoch, restored -> isSigned(restored, head)));
        } catch (RecordsRefusedException e) {
            throw new StartException(
                    switch (e.rule()) {
                        case JdbiRestore.LOG_EMPTY ->
                            "The directory has entries already: nothing was written. Restore into an empty database.";
                        case JdbiRestore.EXPECTED ->
                            "NOT RESTORED: what the entries leave behind is not what the head signs. Nothing was written.";
                        default ->
                            "NOT RESTORED: the database refuses the entries (" + e.rule() + "). Nothing was written.";
                    });
        }
    }

    private static boolean isSigned(PublishedState restored, Head head) {
        return restored.sequence() == head.sequence()
                && restored.chainHead().equals(head.chainHead())
                && MerkleTree.root(SnapshotLines.of(restored)).equals(head.root());
    }
}
