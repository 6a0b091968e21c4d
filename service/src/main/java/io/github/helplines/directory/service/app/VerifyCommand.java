package io.github.helplines.directory.service.app;

import io.dropwizard.core.setup.Bootstrap;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.publication.SnapshotLines;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import java.time.InstantSource;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;

/**
 * {@code verify}: proves the whole log unbroken, and the current records to be exactly those that the log leaves
 * behind, each with the text that its newest entry seals. With files, it proves those alone: a copy of the snapshot or
 * of the log, by a signed head and the keys that are trusted.
 */
final class VerifyCommand extends DatabaseCommand {
    private static final int PAGE = 1_000;

    private final InstantSource clock;

    VerifyCommand(Failures failures, InstantSource clock) {
        super(
                "verify",
                "Checks every entry of the log and every current record against their hashes; or copies of them, by"
                        + " their signed head",
                failures);
        this.clock = clock;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        file(subparser, CopiedFiles.SNAPSHOT, "a copy of /v1/snapshot");
        file(subparser, CopiedFiles.ENTRIES, "a copy of the log: a line {line, record_text} an entry, from the first");
        file(subparser, CopiedFiles.HEAD, "a copy of /v1/snapshot/head, of the same sequence");
        file(subparser, CopiedFiles.KEYS, "the keys you trust, in the form of /v1/signing-keys");
        subparser
                .addArgument("--" + CopiedFiles.FRESH)
                .action(Arguments.storeTrue())
                .help("the head was fetched just now: refuse one that has expired");
        subparser.epilog("With files, no database and no configuration is asked. Exit status: 0 unbroken, 1 not"
                + " verified, or something cannot be read.");
    }

    private static void file(Subparser subparser, String name, String help) {
        subparser.addArgument("--" + name).metavar("FILE").help(help);
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        if (CopiedFiles.areNamed(namespace)) {
            CopiedFiles.of(namespace).verify(System.out, clock.instant());
        } else {
            super.run(bootstrap, namespace);
        }
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
