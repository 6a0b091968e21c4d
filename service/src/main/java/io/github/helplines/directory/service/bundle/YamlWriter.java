package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes records as a bundle: one file an organisation with its services, one for each other kind. The same records
 * give the same bytes in whatever order they come.
 */
public final class YamlWriter {
    /** An organisation before its services; else by slug. */
    private static final Comparator<DirectoryRecord> IN_FILE = Comparator.comparing(DirectoryRecord::kind)
            .thenComparing(DirectoryRecord::slug)
            .thenComparing(DirectoryRecord::id);

    private YamlWriter() {}

    /** The text of every file by its name, such as {@code organisations/swgfl.yaml}. */
    public static SortedMap<String, String> write(Collection<? extends DirectoryRecord> records) {
        Directory directory = Directory.of(0, records);
        Map<String, List<DirectoryRecord>> files =
                directory.records().stream().collect(Collectors.groupingBy(record -> file(record, directory)));
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((name, held) -> texts.put(
                name,
                YamlText.file(
                        held.stream().sorted(IN_FILE).map(RecordCodec::write).toList())));
        return texts;
    }

    /**
     * Writes the files below a directory, which is made when it is not there.
     *
     * @return the YAML files there that are no part of these records: left alone, they would be read with them
     * @throws IOException when a file cannot be written
     */
    public static List<Path> write(Collection<? extends DirectoryRecord> records, Path directory) throws IOException {
        SortedMap<String, String> files = write(records);
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(path, file.getValue());
        }
        return BundleFile.yamlFiles(directory).stream()
                .filter(path -> !files.containsKey(BundleFile.name(directory, path)))
                .toList();
    }

    private static String file(DirectoryRecord record, Directory directory) {
        if (record instanceof Organisation organisation) {
            return file(organisation.slug());
        } else if (record instanceof Service service) {
            // A service may name its organisation by an old slug.
            return file(directory
                    .find(Organisation.class, service.organisation())
                    .map(Organisation::slug)
                    .orElse(service.organisation()));
        } else if (record instanceof Topic) {
            return "topics.yaml";
        } else if (record instanceof Area) {
            return "areas.yaml";
        } else if (record instanceof Calendar) {
            return "calendars.yaml";
        } else if (record instanceof Emergency) {
            return "emergency.yaml";
        }
        throw new IllegalArgumentException("not a kind of record");
    }

    private static String file(Slug organisation) {
        return "organisations/" + organisation + ".yaml";
    }
}
