package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.BundleDifference;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.Publication;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.publication.StoredRecords;
import io.github.helplines.directory.service.store.JdbiDirectoryLog;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import java.time.InstantSource;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;

/**
 * {@code import}: publishes a bundle into an empty log. Into one that has entries it writes nothing: it prints what
 * would change and exits with 3, or with 0 when nothing would; or it proposes that, as whoever has the key.
 */
final class ImportCommand extends DatabaseCommand {
    static final int DIFFERENT = 3;

    private static final String PROPOSE = "propose";

    private final InstantSource clock;
    private final Terminal terminal;

    ImportCommand(Failures failures, InstantSource clock, Terminal terminal) {
        super(
                "import",
                "Publishes a bundle of records into an empty directory, or shows what it would change",
                failures);
        this.clock = requireNonNull(clock, "clock");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("bundle")
                .nargs("?")
                .help("a YAML file, or a directory of them; without it, the bundle the service is packaged with");
        subparser
                .addArgument("--" + PROPOSE)
                .action(Arguments.storeTrue())
                .help("propose the differences to the running service, with your key in " + ApiCommand.KEY);
        subparser.addArgument("--reason").metavar("TEXT").help("with --propose: why, for the public log");
        subparser.addArgument("--evidence").metavar("TEXT").help("with --propose: how it is known, for the approver");
        ApiCommand.url(subparser);
        subparser.epilog("Exit status: 0 imported, proposed or the same, 1 faults, 2 changed meanwhile, 3 differences"
                + " (nothing is written).");
    }

    @Override
    void prepare(Namespace namespace) {
        // Before a database is started for it.
        Bundles.requireThere(namespace.getString("bundle"));
        if (namespace.getBoolean(PROPOSE)) {
            ApiCommand.api(namespace, terminal.environment());
            if (namespace.getString("reason") == null || namespace.getString("evidence") == null) {
                throw new StartException("Differences are proposed with --reason and --evidence: say both");
            }
        }
    }

    @Override
    boolean makesDatabase(Namespace namespace) {
        return !namespace.getBoolean(PROPOSE);
    }

    @Override
    void run(Database database, Namespace namespace) throws Exception {
        List<DirectoryRecord> records = Bundles.read(namespace.getString("bundle"), terminal.out());
        Schema.require(database);
        Jdbi jdbi = Jdbi.create(database.service());
        Publication publication =
                new JdbiDirectoryLog(jdbi).importIntoEmptyLog(records, Author.IMPORT, clock.instant());
        if (publication instanceof Publication.Imported imported) {
            terminal.out().println("Imported " + imported.entries().size() + " records.");
            return;
        }
        PublishedState state = new JdbiDirectoryReader(jdbi).read(0);
        List<DirectoryRecord> current = StoredRecords.read(state);
        BundleDifference difference = BundleDifference.between(current, records);
        if (difference.isEmpty()) {
            terminal.out()
                    .println("No differences: the directory at sequence " + state.sequence() + " is this bundle.");
            return;
        }
        difference.lines().forEach(terminal.out()::println);
        if (!namespace.getBoolean(PROPOSE)) {
            throw new StartException("The directory has entries already: nothing was written.", DIFFERENT);
        }
        BundleProposal proposal = new BundleProposal(
                ApiCommand.api(namespace, terminal.environment()), current, records, state.withdrawn());
        JsonNode proposed =
                proposal.propose(difference, namespace.getString("reason"), namespace.getString("evidence"));
        terminal.out()
                .println("Proposal " + proposed.path("number").asLong() + " waits for a second person: see show "
                        + proposed.path("number").asLong());
    }
}
