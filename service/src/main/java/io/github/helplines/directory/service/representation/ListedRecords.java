package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records of a directory in the order of lists, and what each organisation runs.
 *
 * @param run the services of each organisation that runs any
 */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
record ListedRecords(
        List<Organisation> organisations,
        List<Service> services,
        List<Topic> topics,
        Map<RecordId, List<Service>> run) {

    static ListedRecords of(Directory directory) {
        List<Service> services = listed(directory, Service.class);
        return new ListedRecords(
                listed(directory, Organisation.class),
                services,
                listed(directory, Topic.class),
                run(directory, services));
    }

    private static <T extends DirectoryRecord> List<T> listed(Directory directory, Class<T> type) {
        return directory.all(type).stream().sorted(ListKey.ORDER).toList();
    }

    private static Map<RecordId, List<Service>> run(Directory directory, List<Service> services) {
        Map<RecordId, List<Service>> run = new HashMap<>();
        for (Service service : services) {
            directory
                    .find(Organisation.class, service.organisation())
                    .ifPresent(organisation -> run.computeIfAbsent(organisation.id(), id -> new ArrayList<>())
                            .add(service));
        }
        return run;
    }

    /**
     * As {@link #of}, of a directory that came of the one these are of.
     *
     * @param before the directory that these are of
     */
    ListedRecords after(Directory before, Directory other, ChangedRecords changed) {
        List<Service> list = listed(services, Service.class, changed);
        return new ListedRecords(
                listed(organisations, Organisation.class, changed),
                list,
                listed(topics, Topic.class, changed),
                areOrganisationsFoundTheSame(changed) ? run(before, other, changed) : run(other, list));
    }

    /** By putting into an earlier list what has changed since. */
    private static <T extends DirectoryRecord> List<T> listed(List<T> earlier, Class<T> type, ChangedRecords changed) {
        if (!changed.areAny(type)) {
            return earlier;
        }
        List<T> gone = of(type, changed.gone());
        List<T> come = of(type, changed.come());
        gone.sort(ListKey.ORDER);
        come.sort(ListKey.ORDER);
        List<T> list = new ArrayList<>(earlier.size() + come.size());
        int from = 0;
        int next = 0;
        for (T each : gone) {
            int place = Collections.binarySearch(earlier, each, ListKey.ORDER);
            next = add(earlier.subList(from, place), come, next, list);
            from = place + 1;
        }
        next = add(earlier.subList(from, earlier.size()), come, next, list);
        list.addAll(come.subList(next, come.size()));
        return Collections.unmodifiableList(list);
    }

    /** Adds some of an earlier list, and before and between them what comes there; tells what is the next to come. */
    private static <T extends DirectoryRecord> int add(List<T> some, List<T> come, int from, List<T> to) {
        int added = 0;
        int next = from;
        while (next < come.size()) {
            int found = Collections.binarySearch(some, come.get(next), ListKey.ORDER);
            int place = found < 0 ? -1 - found : found;
            if (place == some.size()) {
                break;
            }
            to.addAll(some.subList(added, place));
            to.add(come.get(next++));
            added = place;
        }
        to.addAll(some.subList(added, some.size()));
        return next;
    }

    private static <T extends DirectoryRecord> List<T> of(Class<T> type, List<DirectoryRecord> records) {
        List<T> those = new ArrayList<>();
        records.stream().filter(type::isInstance).map(type::cast).forEach(those::add);
        return those;
    }

    /** Whether each organisation is found by the names it was found by. */
    private static boolean areOrganisationsFoundTheSame(ChangedRecords changed) {
        Map<RecordId, Organisation> were = new HashMap<>();
        of(Organisation.class, changed.gone()).forEach(each -> were.put(each.id(), each));
        for (Organisation is : of(Organisation.class, changed.come())) {
            Organisation was = were.remove(is.id());
            if (was == null
                    || !was.slug().equals(is.slug())
                    || !was.previousSlugs().equals(is.previousSlugs())) {
                return false;
            }
        }
        return were.isEmpty();
    }

    private Map<RecordId, List<Service>> run(Directory before, Directory other, ChangedRecords changed) {
        Map<RecordId, List<Service>> next = new HashMap<>(run);
        Set<RecordId> own = new HashSet<>();
        for (Service service : of(Service.class, changed.gone())) {
            before.find(Organisation.class, service.organisation())
                    .ifPresent(organisation -> own(next, own, organisation.id()).removeIf(each -> each == service));
        }
        for (Service service : of(Service.class, changed.come())) {
            other.find(Organisation.class, service.organisation())
                    .ifPresent(organisation -> own(next, own, organisation.id()).add(service));
        }
        for (RecordId id : own) {
            own(next, own, id).sort(ListKey.ORDER);
        }
        return next;
    }

    /** The list of an organisation, as one that only the next directory has. */
    private static List<Service> own(Map<RecordId, List<Service>> run, Set<RecordId> own, RecordId organisation) {
        if (own.add(organisation)) {
            run.put(organisation, new ArrayList<>(run.getOrDefault(organisation, List.of())));
        }
        return run.getOrDefault(organisation, List.of());
    }
}
