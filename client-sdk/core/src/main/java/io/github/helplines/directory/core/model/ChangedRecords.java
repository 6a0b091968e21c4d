package io.github.helplines.directory.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one list of records has another than the one it came of, both in the order of the snapshot. A record is known by
 * being the same object: what has not changed is not looked into, and of a large directory nearly nothing has. Immutable.
 */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
public final class ChangedRecords {
    private static final int NEW = -1;

    private final List<DirectoryRecord> gone = new ArrayList<>();
    private final List<DirectoryRecord> come = new ArrayList<>();
    private final int[] places;

    private ChangedRecords(DirectoryRecord[] before, DirectoryRecord[] after) {
        this.places = new int[after.length];
        Arrays.fill(places, NEW);
        int was = 0;
        int is = 0;
        while (was < before.length && is < after.length) {
            if (before[was] == after[is]) {
                places[is++] = was++;
                continue;
            }
            int order = Directory.SNAPSHOT_ORDER.compare(before[was], after[is]);
            if (order <= 0) {
                gone.add(before[was++]);
            }
            if (order >= 0) {
                come.add(after[is++]);
            }
        }
        gone.addAll(Arrays.asList(before).subList(was, before.length));
        come.addAll(Arrays.asList(after).subList(is, after.length));
    }

    /** What is another in a directory than in the one it came of. */
    public static ChangedRecords between(Directory before, Directory after) {
        return after.changedSince(before).orElseGet(() -> between(before.records(), after.records()));
    }

    /** As {@link #between(Directory, Directory)}, of records in the order of the snapshot. */
    static ChangedRecords between(List<DirectoryRecord> before, List<DirectoryRecord> after) {
        DirectoryRecord[] none = {};
        return new ChangedRecords(before.toArray(none), after.toArray(none));
    }

    /** As they were before: those that are no longer there, and those that are others now. */
    public List<DirectoryRecord> gone() {
        return List.copyOf(gone);
    }

    /** As they are now: those that are new, and those that were others before. */
    public List<DirectoryRecord> come() {
        return List.copyOf(come);
    }

    /**
     * Where the same object stood before; negative where it was not there.
     *
     * @param index of a record as they are now
     */
    public int placeBefore(int index) {
        return places[index];
    }

    /** Whether the records as they are now stand in the order of the snapshot, as those before them do. */
    boolean isInOrder(List<? extends DirectoryRecord> after) {
        for (int i = 1; i < after.size(); i++) {
            // Those that were there before stand as they stood.
            boolean isNew = places[i] == NEW || places[i - 1] == NEW;
            if (isNew && Directory.SNAPSHOT_ORDER.compare(after.get(i - 1), after.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a record of this type came, went, or is another now. */
    public boolean areAny(Class<? extends DirectoryRecord> type) {
        return gone.stream().anyMatch(type::isInstance) || come.stream().anyMatch(type::isInstance);
    }
}
