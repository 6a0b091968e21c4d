package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.ChainFault;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jdbi.v3.core.Jdbi;

/** {@code verify}: proves the whole log unbroken, and every current record the one its newest entry seals. */
final class VerifyCommand extends DatabaseCommand {
    private static final int PAGE = 1_000;

    VerifyCommand(Failures failures) {
        super("verify", "Checks every entry of the log and every current record against their hashes", failures);
    }

    @Override
    void run(Database database, Namespace namespace) {
        DirectoryReader reader = new JdbiDirectoryReader(Jdbi.create(database.service()));
        PublishedState state = reader.read(0);
        Map<String, Sha256> newest = new HashMap<>();
        Chain chain = new Chain();
        while (chain.sequence() < state.sequence()) {
            List<StoredEntry> page =
                    reader.entriesAfter(chain.sequence(), (int) Math.min(PAGE, state.sequence() - chain.sequence()));
            if (page.isEmpty()) {
                throw fault("the log ends at entry " + chain.sequence() + " of " + state.sequence());
            }
            for (StoredEntry entry : page) {
                Optional<ChainFault> fault = chain.accept(entry);
                if (fault.isPresent()) {
                    throw fault("entry " + fault.get().sequence() + ": "
                            + fault.get().what());
                }
                newest.put(entry.entry().id(), entry.entry().recordSha256());
            }
        }
        if (!chain.head().equals(state.chainHead())) {
            throw fault("the newest entry does not have the hash that is kept for it");
        }
        for (CurrentRecord record : state.records()) {
            if (!Sha256.hash(record.text()).equals(newest.get(record.id().value()))) {
                throw fault("the current " + record.kind().wire() + " " + record.id() + " is not what its entry seals");
            }
        }
        Sha256 root = MerkleTree.root(
                state.records().stream().map(CurrentRecord::text).toList());
        System.out.println(
                "Unbroken: " + state.sequence() + " entries, " + state.records().size() + " records.");
        System.out.println("chain_head " + chain.head().hex());
        System.out.println("root       " + root.hex());
    }

    private static StartException fault(String what) {
        return new StartException("NOT VERIFIED: " + what, 1);
    }
}
