package io.github.helplines.directory.service.app;

import io.dropwizard.core.setup.Bootstrap;
import io.github.helplines.directory.core.seal.MerkleTree;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.publication.SnapshotLines;
import io.github.helplines.directory.service.store.JdbiLogCopy;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
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
        verify(Jdbi.create(database.service()), System.out);
    }

    /** @throws StartException naming the first thing that is wrong */
    static void verify(Jdbi jdbi, PrintStream out) {
        try {
            prove(jdbi, out);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw fault("what is stored cannot even be read as a log");
        }
    }

    private static void prove(Jdbi jdbi, PrintStream out) {
        JdbiLogCopy log = new JdbiLogCopy(jdbi);
        LogReplay replay = new LogReplay();
        PublishedState state =
                log.read(entry -> replay.acceptAll(List.of(entry)).ifPresent(what -> {
                    throw fault(what);
                }));
        replay.compare(state).ifPresent(what -> {
            throw fault(what);
        });
        log.firstWithAnotherHash().ifPresent(sequence -> {
            throw fault("entry " + sequence + " does not have the hash that is kept for it");
        });
        Sha256 root = MerkleTree.root(SnapshotLines.of(state));
        out.println(
                "Unbroken: " + state.sequence() + " entries, " + state.records().size() + " records.");
        out.println("chain_head " + state.chainHead().hex());
        out.println("root       " + root.hex());
    }

    private static StartException fault(String what) {
        return new StartException("NOT VERIFIED: " + what, 1);
    }
}
