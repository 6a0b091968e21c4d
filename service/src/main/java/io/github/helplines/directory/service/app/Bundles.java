package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.BundleFault;
import io.github.helplines.directory.service.bundle.BundleResult;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a bundle for a command: its records, or every fault on the console. */
final class Bundles {
    private Bundles() {}

    /**
     * @param path a file or a directory; null for the bundle the service is packaged with
     * @throws StartException when the bundle has faults; they have been printed
     */
    static List<DirectoryRecord> read(@Nullable String path, PrintStream out) throws IOException {
        requireThere(path);
        BundleResult result = path == null ? YamlBundle.shipped() : YamlBundle.read(Path.of(path));
        if (result.isImportable()) {
            return result.records();
        }
        for (BundleFault fault : result.faults()) {
            out.println(fault);
        }
        int count = result.faults().size();
        throw new StartException((count == 1 ? "1 fault" : count + " faults") + ": nothing can be imported", 1);
    }

    /**
     * @param path null for the shipped bundle
     * @throws StartException when there is nothing at that path, or it may not be read
     */
    static void requireThere(@Nullable String path) {
        if (path != null && !Files.exists(Path.of(path))) {
            throw new StartException(
                    "There is no file or directory " + Path.of(path).normalize());
        } else if (path != null && !Files.isReadable(Path.of(path))) {
            throw new StartException("This user may not read " + Path.of(path).normalize());
        }
    }
}
