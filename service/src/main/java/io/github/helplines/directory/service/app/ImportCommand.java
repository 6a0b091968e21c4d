package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

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
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;

/**
 * {@code import}: publishes a bundle into an empty log. Into one that has entries it writes nothing: it prints what
 * would change and exits with 3, or with 0 when nothing would.
 */
final class ImportCommand extends DatabaseCommand {
    static final int DIFFERENT = 3;

    private final InstantSource clock;

    ImportCommand(Failures failures, InstantSource clock) {
        super(
                "import",
                "Publishes a bundle of records into an empty directory, or shows what it would change",
                failures);
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("bundle")
                .nargs("?")
                .help("a YAML file, or a directory of them; without it, the bundle the service is packaged with");
        subparser.epilog("Exit status: 0 imported or the same, 1 faults, 3 differences (nothing is written).");
    }

    @Override
    void run(Database database, Namespace namespace) throws Exception {
        List<DirectoryRecord> records = Bundles.read(namespace.getString("bundle"), System.out);
        Schema.require(database);
        Jdbi jdbi = Jdbi.create(database.service());
        Publication publication =
                new JdbiDirectoryLog(jdbi).importIntoEmptyLog(records, Author.IMPORT, clock.instant());
        if (publication instanceof Publication.Imported imported) {
            System.out.println("Imported " + imported.entries().size() + " records.");
            return;
        }
        PublishedState state = new JdbiDirectoryReader(jdbi).read(0);
        BundleDifference difference = BundleDifference.between(StoredRecords.read(state), records);
        if (difference.isEmpty()) {
            System.out.println("No differences: the directory at sequence " + state.sequence() + " is this bundle.");
            return;
        }
        difference.lines().forEach(System.out::println);
        throw new StartException("The directory has entries already: nothing was written.", DIFFERENT);
    }
}
