package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.publication.SnapshotLines;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;

/**
 * {@code verify}: proves the whole log unbroken, and the current records to be exactly those that the log leaves
 * behind, each with the text that its newest entry seals.
 */
final class VerifyCommand extends DatabaseCommand {
    private static final int PAGE = 1_000;

    VerifyCommand(Failures failures) {
        super("verify", "Checks every entry of the log and every current record against their hashes", failures);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.epilog("Exit status: 0 unbroken, 1 not verified, or the database cannot be read.");
    }

    @Override
    void run(Database database, Namespace namespace) {
        DirectoryReader reader = new JdbiDirectoryReader(Jdbi.create(database.service()));
        PublishedState state = reader.read(0);
        LogReplay replay = new LogReplay();
        while (replay.sequence() < state.sequence()) {
            var page =
                    reader.entriesAfter(replay.sequence(), (int) Math.min(PAGE, state.sequence() - replay.sequence()));
            if (page.isEmpty()) {
                throw fault("the log ends at entry " + replay.sequence() + " of " + state.sequence());
            }
            replay.acceptAll(page).ifPresent(what -> {
                throw fault(what);
            });
        }
        replay.compare(state).ifPresent(what -> {
            throw fault(what);
        });
        Sha256 root = MerkleTree.root(SnapshotLines.of(state));
        System.out.println(
                "Unbroken: " + state.sequence() + " entries, " + state.records().size() + " records.");
        System.out.println("chain_head " + state.chainHead().hex());
        System.out.println("root       " + root.hex());
    }

    private static StartException fault(String what) {
        return new StartException("NOT VERIFIED: " + what, 1);
    }
}
