package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.codec.RecordFault;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The directory as it would be with some changes made. Immutable. */
public final class Candidate {
    private final Directory before;
    private final List<ProposedChange> changes;
    private final Directory directory;

    private Candidate(Directory before, List<ProposedChange> changes, Directory directory) {
        this.before = before;
        this.changes = changes;
        this.directory = directory;
    }

    /** The directory that these changes would leave, whether or not it is fit to be published. */
    public static Candidate of(Directory before, List<ProposedChange> changes) {
        Map<RecordId, DirectoryRecord> records = new LinkedHashMap<>();
        before.records().forEach(record -> records.put(record.id(), record));
        Map<RecordId, Withdrawn> withdrawn = new LinkedHashMap<>();
        before.withdrawn().forEach(each -> withdrawn.put(each.id(), each));
        for (ProposedChange change : changes) {
            DirectoryRecord after = change.record();
            if (after != null) {
                records.put(change.id(), after);
                withdrawn.remove(change.id());
            } else if (change.operation() == Operation.WITHDRAW) {
                DirectoryRecord gone = records.remove(change.id());
                if (gone != null) {
                    withdrawn.put(gone.id(), Withdrawn.of(gone));
                }
            }
        }
        long sequence = before.sequence() + changes.size();
        return new Candidate(
                before, List.copyOf(changes), Directory.of(sequence, records.values(), withdrawn.values()));
    }

    public Directory directory() {
        return directory;
    }

    /**
     * What would be wrong with it, with pointers into {@code {"changes":[{"record":…}]}}; empty when nothing would. What a
     * record said before and is left as it is, such as a text that a recall took the explanation from, is no fault here.
     */
    public List<Fault> faults() {
        List<RecordFault> words = DirectoryCheck.checkWords(directory);
        Set<RecordFault> knownWords = words.isEmpty() ? Set.of() : new HashSet<>(DirectoryCheck.checkWords(before));
        Set<RecordId> rewritten = changes.stream()
                .filter(change -> change.operation() != Operation.VERIFY)
                .map(ProposedChange::id)
                .collect(Collectors.toSet());
        List<RecordFault> found = new ArrayList<>(DirectoryCheck.checkFollowed(directory));
        words.stream()
                .filter(each -> rewritten.contains(each.id()) || !knownWords.contains(each))
                .forEach(found::add);
        return placed(found);
    }

    /**
     * As {@link #faults}, for what one person does alone: to take something away, or to put it back, does not wait for
     * texts that mention it, where those are shown without it.
     */
    List<Fault> faultsAlone() {
        return GoneContacts.areHidden(directory) ? placed(DirectoryCheck.checkFollowed(directory)) : faults();
    }

    private List<Fault> placed(List<RecordFault> all) {
        Map<RecordId, Integer> places = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            places.put(changes.get(i).id(), i);
        }
        List<Fault> faults = new ArrayList<>();
        if (directory.all(Service.class).isEmpty()) {
            faults.add(new Fault("/changes", "last_service", "would leave a directory without a service"));
        }
        for (RecordFault found : all) {
            Integer place = places.get(found.id());
            if (place != null) {
                Fault fault = found.fault();
                faults.add(new Fault(record(place) + fault.pointer(), fault.code(), fault.message()));
            } else {
                // A record that is not changed and no longer fits: its slug is public, and says where to look.
                faults.add(new Fault("/changes", found.fault().code(), elsewhere(found)));
            }
        }
        return List.copyOf(faults);
    }

    private String elsewhere(RecordFault found) {
        String name = directory.records().stream()
                .filter(record -> record.id().equals(found.id()))
                .map(record -> record.slug().value())
                .findFirst()
                .orElse("");
        return "would leave the " + found.kind().wire() + " " + name + " at fault at "
                + found.fault().pointer() + ": " + found.fault().message();
    }

    static String record(int place) {
        return Fault.child("/changes", place) + "/record";
    }
}
