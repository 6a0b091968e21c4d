package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.page.WidgetScript;
import io.github.helplines.directory.service.page.WidgetScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every module of the widget that was ever served here, a file each: a page that names one by its content and its
 * integrity would be left without, were the next version of this service not to have it any more.
 *
 * @param directory where they are; made when the first is kept
 */
record ScriptFolder(Path directory) {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptFolder.class);
    private static final String ENDING = ".js";
    /** Far more than there will be versions, and no more than fit into memory. */
    private static final int MOST = 200;

    ScriptFolder {
        requireNonNull(directory, "directory");
    }

    /** Keeps this one, and gives those of before. A folder that cannot be used is a warning: the newest is served anyway. */
    WidgetScripts with(WidgetScript newest) {
        List<WidgetScript> earlier = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            keep(newest);
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.sorted().limit(MOST).toList()) {
                    WidgetScript script = WidgetScript.of(Files.readAllBytes(file));
                    // What is not under its own name was changed, or is something else.
                    if (file.endsWith(script.version() + ENDING)
                            && !script.version().equals(newest.version())) {
                        earlier.add(script);
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("Earlier modules of the widget cannot be kept in {}: {}", directory.getFileName(), e.toString());
        }
        return new WidgetScripts(newest, earlier);
    }

    private void keep(WidgetScript script) throws IOException {
        Path file = directory.resolve(script.version() + ENDING);
        if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), script.bytes())) {
            // Under its name only when it is whole.
            Path unfinished = Files.createTempFile(directory, "", ".new");
            Files.write(unfinished, script.bytes());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
