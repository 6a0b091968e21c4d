package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.RecordFault;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.service.bundle.Exportable;
import io.github.helplines.directory.service.bundle.YamlWriter;
import io.github.helplines.directory.service.editing.Position;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.publication.StoredRecords;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import io.github.helplines.directory.service.store.JdbiLogCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;

/**
 * {@code export}: writes every published record as a bundle of YAML files, which imports back to the same bytes where
 * nothing was withdrawn; or the whole log, which {@code verify} proves and {@code restore} takes.
 */
final class ExportCommand extends DatabaseCommand {
    private static final String DIRECTORY = "directory";
    private static final String ENTRIES = "entries";

    ExportCommand(Failures failures) {
        super(
                "export",
                "Writes the published directory as a bundle of YAML files, or every entry of its log",
                failures);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument(DIRECTORY).nargs("?").help("where to write YAML; made when it is not there");
        subparser
                .addArgument("--" + ENTRIES)
                .metavar("FILE")
                .help("write the log instead: a line {line, record_text} an entry, from the first");
        subparser.epilog("Exit status: 0 written, 1 not.");
    }

    @Override
    void prepare(Namespace namespace) {
        String directory = namespace.getString(DIRECTORY);
        String entries = namespace.getString(ENTRIES);
        if ((directory == null) == (entries == null)) {
            throw new StartException(
                    "An export goes to a directory, as YAML, or with --entries FILE, as a log: name one");
        } else if (directory != null && Files.exists(Path.of(directory)) && !Files.isDirectory(Path.of(directory))) {
            throw new StartException(Path.of(directory).normalize() + " is a file, not a directory to export to");
        } else if (entries != null && Files.isDirectory(Path.of(entries))) {
            throw new StartException(Path.of(entries).normalize() + " is a directory, not a file to export to");
        }
    }

    @Override
    void run(Database database, Namespace namespace) throws Exception {
        Jdbi jdbi = Jdbi.create(database.service());
        String entries = namespace.getString(ENTRIES);
        if (entries == null) {
            writeRecords(jdbi, Path.of(namespace.getString(DIRECTORY)).normalize());
        } else {
            Position position = new ExportedLog(Path.of(entries)).write(new JdbiLogCopy(jdbi));
            System.out.println("Exported " + position.sequence() + " entries of directory " + position.directoryId()
                    + ", epoch " + position.epoch() + ", to " + Path.of(entries).normalize());
        }
    }

    private static void writeRecords(Jdbi jdbi, Path directory) throws IOException {
        PublishedState state = new JdbiDirectoryReader(jdbi).read(0);
        Exportable exportable = Exportable.of(StoredRecords.read(state), withdrawn(state));
        List<DirectoryRecord> records = exportable.records();
        List<Path> strangers = YamlWriter.write(records, directory);
        System.out.println(
                "Exported " + records.size() + " records at sequence " + state.sequence() + " to " + directory);
        for (Path stranger : strangers) {
            System.out.println("Not part of the export, but would be imported with it: " + stranger);
        }
        say(exportable);
    }

    private static List<Withdrawn> withdrawn(PublishedState state) {
        return state.withdrawn().stream()
                .map(record -> Withdrawn.of(StoredRecords.read(record.text())))
                .toList();
    }

    /** What is not in it, and what would keep it from being imported for that. */
    private static void say(Exportable exportable) {
        if (exportable.leftOut().isEmpty()) {
            return;
        }
        System.err.println("Left out, because a bundle knows of no withdrawn record ("
                + exportable.leftOut().size() + "):");
        exportable.leftOut().forEach(line -> System.err.println("  " + line));
        for (RecordFault fault : DirectoryCheck.check(Directory.of(0, exportable.records()))) {
            System.err.println("Has to be mended before it can be imported: "
                    + fault.kind().wire() + " " + fault.id() + " "
                    + fault.fault().pointer() + ": " + fault.fault().message());
        }
    }
}
