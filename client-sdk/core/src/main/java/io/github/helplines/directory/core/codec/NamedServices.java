package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names under which others find services, of which they may mention the contacts. */
final class NamedServices {
    private NamedServices() {}

    /** Those under which another service is found now than before, or one with other channels; with their kind. */
    static Set<String> changed(ChangedRecords changed) {
        Map<RecordId, Service> before = new HashMap<>();
        for (DirectoryRecord record : changed.gone()) {
            if (record instanceof Service service) {
                before.put(service.id(), service);
            }
        }
        Set<String> names = new HashSet<>();
        for (DirectoryRecord record : changed.come()) {
            if (record instanceof Service service) {
                Service was = before.remove(service.id());
                if (was == null) {
                    add(service, names);
                } else if (!areFoundTheSame(was, service)) {
                    add(was, names);
                    add(service, names);
                }
            }
        }
        before.values().forEach(service -> add(service, names));
        return names;
    }

    private static boolean areFoundTheSame(Service was, Service is) {
        return was.slug().equals(is.slug())
                && was.previousSlugs().equals(is.previousSlugs())
                && was.channels().equals(is.channels());
    }

    private static void add(Service service, Set<String> names) {
        names.add(GoneNames.name(RecordKind.SERVICE, service.slug().value()));
        service.previousSlugs().forEach(old -> names.add(GoneNames.name(RecordKind.SERVICE, old.value())));
    }
}
