package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.RecordFault;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a whole directory from YAML: files with one member, {@code records}, a list of records in their JSON form.
 * Every fault is found in one go, those of the files, of the records, and of the records beside each other.
 */
public final class YamlBundle {
    private final List<YamlFile> files = new ArrayList<>();
    private final Unread unread = new Unread();
    /** The records by identity, each usually with one; in the order they were met. */
    private final Map<Key, List<Placed>> records = new LinkedHashMap<>();

    private YamlBundle() {}

    private record Key(RecordKind kind, RecordId id) {}

    /** A record and where it stands. */
    private record Placed(DirectoryRecord record, YamlFile file, ObjectReader.Item item) {}

    /**
     * Reads a file, or every {@code .yaml} and {@code .yml} file below a directory.
     *
     * @throws IOException when there is no such file or directory, or it cannot be read
     */
    public static BundleResult read(Path fileOrDirectory) throws IOException {
        return read(BundleFile.in(fileOrDirectory));
    }

    /** The directory that is shipped with the service. */
    public static BundleResult shipped() {
        return read(BundleFile.shipped());
    }

    static BundleResult read(List<BundleFile> sources) {
        if (sources.isEmpty()) {
            return new BundleResult(List.of(), List.of(new BundleFault("", 0, "", "empty", "holds no YAML file")));
        }
        YamlBundle bundle = new YamlBundle();
        sources.forEach(source -> bundle.readFile(YamlFile.parse(source)));
        bundle.checkTogether();
        List<BundleFault> faults = bundle.files.stream()
                .flatMap(file -> file.faults().stream())
                .distinct()
                .sorted()
                .toList();
        return new BundleResult(faults.isEmpty() ? bundle.round(0) : List.of(), faults);
    }

    private void readFile(YamlFile file) {
        files.add(file);
        if (file.isUnreadable()) {
            unread.noteFile();
        }
        for (ObjectReader.Item item : file.records()) {
            Faults faults = new Faults();
            RecordCodec.read(item.value(), item.pointer(), faults)
                    .ifPresentOrElse(
                            record -> records.computeIfAbsent(key(record), key -> new ArrayList<>())
                                    .add(new Placed(record, file, item)),
                            () -> unread.note(item.value()));
            faults.toList().forEach(file::add);
        }
    }

    /**
     * A fault of records beside each other names a record by its identity. So that it can be placed where two records
     * have one identity, each is checked in a round of its own, in the place of the other.
     */
    private void checkTogether() {
        int rounds = records.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < rounds; i++) {
            int round = i;
            for (RecordFault found : DirectoryCheck.check(Directory.of(0, round(round)))) {
                List<Placed> sharing = records.getOrDefault(new Key(found.kind(), found.id()), List.of());
                if (round < sharing.size()) {
                    add(sharing.get(round), found.fault());
                }
            }
            records.values().stream()
                    .filter(sharing -> round > 0 && round < sharing.size())
                    .forEach(sharing -> add(sharing.get(round), new Fault("/id", "duplicate", "is in use already")));
        }
    }

    private List<DirectoryRecord> round(int round) {
        return records.values().stream()
                .map(sharing -> sharing.get(round < sharing.size() ? round : 0).record())
                .toList();
    }

    private void add(Placed placed, Fault fault) {
        if (unread.cannotExplain(fault, placed.item().value())) {
            String pointer = placed.item().pointer() + fault.pointer();
            String other = fault.code().equals("duplicate") ? other(placed, fault.pointer()) : "";
            placed.file().add(new Fault(pointer, fault.code(), fault.message() + other));
        }
    }

    /** Where else the identity or slug is that stands at the pointer, as more of a message; empty for other members. */
    private String other(Placed placed, String pointer) {
        Optional<JsonValue> value = Pointed.at(placed.item().value(), pointer);
        boolean slug = isSlug(pointer);
        if (value.isEmpty() || !(slug || isId(pointer))) {
            return "";
        }
        for (Placed each : records.values().stream().flatMap(List::stream).toList()) {
            boolean alike = !slug || each.record().kind() == placed.record().kind();
            for (String name : alike ? names(each.record()) : List.<String>of()) {
                boolean same = each.equals(placed) && name.equals(pointer);
                if (!same
                        && isSlug(name) == slug
                        && Pointed.at(each.item().value(), name).equals(value)) {
                    return " (" + each.file().place(each.item().pointer() + name) + ")";
                }
            }
        }
        return "";
    }

    /** The pointers of all that must be unique. */
    private static List<String> names(DirectoryRecord record) {
        List<String> names = new ArrayList<>(List.of("/id", "/slug"));
        for (int i = 0; i < record.previousSlugs().size(); i++) {
            names.add("/previous_slugs/" + i);
        }
        if (record instanceof Service service) {
            for (int i = 0; i < service.channels().size(); i++) {
                names.add("/channels/" + i + "/id");
            }
        }
        return names;
    }

    private static boolean isSlug(String pointer) {
        return pointer.equals("/slug") || pointer.startsWith("/previous_slugs/");
    }

    private static boolean isId(String pointer) {
        return pointer.endsWith("/id");
    }

    private static Key key(DirectoryRecord record) {
        return new Key(record.kind(), record.id());
    }
}
