package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Position;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.store.JdbiLogCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A log in a file: a line of canonical JSON an entry, {@code {"line":…,"record_text":…}}, from the first to the newest.
 * Never all of it in memory.
 */
record ExportedLog(Path file) {
    ExportedLog {
        requireNonNull(file, "file");
    }

    /** Writes the whole log; whatever had the file's name before stays until that is done. */
    Position write(JdbiLogCopy log) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Position position;
            try (Writer out = Files.newBufferedWriter(part)) {
                position = log.forEach(entry -> append(out, entry));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return position;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void append(Writer out, StoredEntry entry) {
        try {
            out.append(CanonicalJson.write(entry.toJson())).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes through the entries of a file that was proved.
     *
     * @throws StartException when it is no longer what was proved
     */
    <T> T read(Function<Iterator<StoredEntry>, T> reading) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return reading.apply(lines.map(this::entry).iterator());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private StoredEntry entry(String line) {
        return StoredEntry.read(line.getBytes(StandardCharsets.UTF_8), StrictJson::parse)
                .orElseThrow(() -> new StartException(file.getFileName() + " was changed while it was read"));
    }
}
