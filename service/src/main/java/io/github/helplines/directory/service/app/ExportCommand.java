package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlWriter;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.publication.StoredRecords;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;

/** {@code export}: writes every published record as a bundle of YAML files, which imports back to the same bytes. */
final class ExportCommand extends DatabaseCommand {
    ExportCommand(Failures failures) {
        super("export", "Writes the published directory as a bundle of YAML files", failures);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("directory").help("where to write; made when it is not there");
        subparser.epilog("Exit status: 0 written, 1 not.");
    }

    @Override
    void prepare(Namespace namespace) {
        Path directory = Path.of(namespace.getString("directory"));
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new StartException(directory.normalize() + " is a file, not a directory to export to");
        }
    }

    @Override
    void run(Database database, Namespace namespace) throws Exception {
        PublishedState state = new JdbiDirectoryReader(Jdbi.create(database.service())).read(0);
        List<DirectoryRecord> records = StoredRecords.read(state);
        Path directory = Path.of(namespace.getString("directory")).normalize();
        List<Path> strangers = YamlWriter.write(records, directory);
        System.out.println(
                "Exported " + records.size() + " records at sequence " + state.sequence() + " to " + directory);
        for (Path stranger : strangers) {
            System.out.println("Not part of the export, but would be imported with it: " + stranger);
        }
    }
}
