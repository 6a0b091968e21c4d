package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that identities, slugs and area codes are each of one record, and none of what is no longer there. */
final class IdentityCheck {
    private final Directory directory;
    private final List<RecordFault> faults = new ArrayList<>();
    private final Set<String> goneIds;
    private final Map<RecordKind, Set<String>> goneSlugs;

    private IdentityCheck(Directory directory) {
        this.directory = directory;
        this.goneIds = goneIds(directory);
        this.goneSlugs = goneSlugs(directory);
    }

    /** Every fault, in the order of the records: {@code duplicate}, {@code gone}. */
    static List<RecordFault> check(Directory directory) {
        IdentityCheck check = new IdentityCheck(directory);
        check.identities();
        return check.faults;
    }

    /** Of those {@code gone}, in some of the records. */
    static List<RecordFault> checkGone(Directory directory, List<DirectoryRecord> records) {
        IdentityCheck check = new IdentityCheck(directory);
        records.forEach(check::gone);
        return check.faults;
    }

    private void gone(DirectoryRecord record) {
        Set<String> names = goneSlugs.getOrDefault(record.kind(), Set.of());
        notGone(goneIds, record.id().value(), record, "/id");
        notGone(names, record.slug().value(), record, "/slug");
        for (int i = 0; i < record.previousSlugs().size(); i++) {
            notGone(names, record.previousSlugs().get(i).value(), record, "/previous_slugs/" + i);
        }
        if (record instanceof Service service) {
            for (int i = 0; i < service.channels().size(); i++) {
                notGone(goneIds, service.channels().get(i).id().value(), record, "/channels/" + i + "/id");
            }
        }
    }

    private void identities() {
        int records = directory.records().size();
        Map<String, DirectoryRecord> ids = new HashMap<>(records * 4);
        Map<RecordKind, Map<String, DirectoryRecord>> slugs = new EnumMap<>(RecordKind.class);
        Map<AreaCode, Area> codes = new HashMap<>();
        int emergencies = 0;
        for (DirectoryRecord record : directory.records()) {
            gone(record);
            Map<String, DirectoryRecord> names =
                    slugs.computeIfAbsent(record.kind(), kind -> new HashMap<>(records * 2));
            unique(ids, record.id().value(), record, "/id", "is the id");
            unique(names, record.slug().value(), record, "/slug", "is the slug");
            for (int i = 0; i < record.previousSlugs().size(); i++) {
                String old = record.previousSlugs().get(i).value();
                unique(names, old, record, "/previous_slugs/" + i, "is the slug");
            }
            if (record instanceof Service service) {
                for (int i = 0; i < service.channels().size(); i++) {
                    String id = service.channels().get(i).id().value();
                    unique(ids, id, record, "/channels/" + i + "/id", "is the id");
                }
            } else if (record instanceof Area area && codes.putIfAbsent(area.code(), area) != null) {
                add(record, "/code", "duplicate", "is the code of another area");
            } else if (record.kind() == RecordKind.EMERGENCY && ++emergencies > 1) {
                add(record, "", "duplicate", "there is one emergency record");
            }
        }
    }

    /** Identities of what is no longer there: they mean that, and are not given again. */
    private static Set<String> goneIds(Directory directory) {
        Set<String> gone = new HashSet<>();
        directory.recalls().keySet().forEach(channel -> gone.add(channel.value()));
        for (Withdrawn each : directory.withdrawn()) {
            gone.add(each.id().value());
            each.contacts().forEach(contact -> gone.add(contact.channel().value()));
        }
        return gone;
    }

    /** As {@link #goneIds}, their slugs. */
    private static Map<RecordKind, Set<String>> goneSlugs(Directory directory) {
        Map<RecordKind, Set<String>> gone = new EnumMap<>(RecordKind.class);
        for (Withdrawn each : directory.withdrawn()) {
            Set<String> names = gone.computeIfAbsent(each.kind(), kind -> new HashSet<>());
            each.slugs().forEach(slug -> names.add(slug.value()));
        }
        return gone;
    }

    private void notGone(Set<String> gone, String key, DirectoryRecord record, String pointer) {
        if (gone.contains(key)) {
            add(record, pointer, "gone", "was withdrawn or recalled, and is not given again");
        }
    }

    private void unique(
            Map<String, DirectoryRecord> seen, String key, DirectoryRecord record, String pointer, String what) {
        DirectoryRecord other = seen.putIfAbsent(key, record);
        if (other != null) {
            // Slugs and ids are public: an editor has to know which record to look at.
            String whose = other == record
                    ? "this record twice"
                    : "another record too: the " + other.kind().wire() + " " + other.slug() + ", id " + other.id();
            add(record, pointer, "duplicate", what + " of " + whose);
        }
    }

    private void add(DirectoryRecord record, String pointer, String code, String message) {
        faults.add(new RecordFault(record.kind(), record.id(), new Fault(pointer, code, message)));
    }
}
