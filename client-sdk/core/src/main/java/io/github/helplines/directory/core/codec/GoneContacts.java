package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.codec.RecordMarks.Wanted;
import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hides in every text what was recalled or went with a withdrawn service, and the names of withdrawn services in lists of
 * others. Channels go by their identity; a number that somebody wrote into a summary or a hand-off has none. Hidden with
 * them is what no channel explains any more: the site of a page that was recalled, a short code whose keyword was. Left out
 * are the addresses of pages that are gone, see {@link GonePages}.
 */
public final class GoneContacts {
    /** From how many records on it is worth the threads of the machine. */
    private static final int MANY = 500;

    private final Directory directory;
    /** Null where nothing was ever taken away. */
    private final @Nullable Hiding hiding;

    private final Directory shown;
    /** Of each record, in their order; null until they are needed. */
    private final AtomicReference<@Nullable List<RecordMarks>> marks = new AtomicReference<>();

    private GoneContacts(
            Directory directory, @Nullable Hiding hiding, Directory shown, @Nullable List<RecordMarks> marks) {
        this.directory = directory;
        this.hiding = hiding;
        this.shown = shown;
        this.marks.set(marks);
    }

    /** Hides what is gone in a directory. */
    public static GoneContacts of(Directory directory) {
        if (!areHidden(directory)) {
            return new GoneContacts(directory, null, directory, null);
        }
        Hiding hiding = hiding(directory, new GoneMarks(directory));
        Directory shown = Directory.of(
                directory.sequence(),
                each(directory.records()).map(hiding::hide).toList(),
                directory.withdrawn().stream().map(hiding::hide).toList());
        return new GoneContacts(directory, hiding, shown, null);
    }

    private static Hiding hiding(Directory directory, GoneMarks gone) {
        return new Hiding(gone, new GonePages(gone), GoneNames.of(directory), new KnownContacts(directory));
    }

    private static <T> Stream<T> each(Collection<T> records) {
        return records.size() < MANY ? records.stream() : records.parallelStream();
    }

    /** The directory as it may be shown; the same one where nothing is gone. */
    public Directory shown() {
        return shown;
    }

    /**
     * Looks through every text, so that {@link #after} need not; what is found is some fifty bytes a record. Without it the
     * first call of {@link #after} after something was taken away does so.
     */
    public void prepare() {
        List<RecordMarks> unused = marks();
    }

    private List<RecordMarks> marks() {
        List<RecordMarks> made = marks.get();
        if (made == null) {
            synchronized (marks) {
                made = marks.get();
                if (made == null) {
                    made = each(directory.records()).map(RecordMarks::of).toList();
                    marks.set(made);
                }
            }
        }
        return made;
    }

    /**
     * As {@link #of}, of a directory that came of this one; what shows the same as before is the same object. Hidden anew
     * are the records that are others, and those that may mention, name or explain what else is gone or there again.
     *
     * @param other in which records that have not changed are the same objects
     */
    public GoneContacts after(Directory other) {
        ChangedRecords changed = ChangedRecords.between(directory, other);
        if (!areHidden(other)) {
            return new GoneContacts(other, null, other, marks.get() == null ? null : marks(other, changed));
        }
        Hiding before = hiding == null ? hiding(directory, GoneMarks.NONE) : hiding;
        List<RecordMarks> after = marks(other, changed);
        Hiding now = hiding(other, before.gone().after(other, changed, after));
        Wanted touched = before.differences(now);
        NamedServices.changed(changed).forEach(touched::add);
        if (hiding == null || changed.areAny(Emergency.class)) {
            // What no channel explains was shown until now; what the floor explains may be another.
            touched.addEveryMention();
        }
        Directory shownNow = shown.after(
                other.sequence(),
                shown(other, changed, after, touched, now),
                other.withdrawn().stream().map(now::hide).toList());
        return new GoneContacts(other, now, shownNow, after);
    }

    private List<RecordMarks> marks(Directory other, ChangedRecords changed) {
        List<RecordMarks> before = marks();
        List<RecordMarks> after = new ArrayList<>(other.records().size());
        for (int i = 0; i < other.records().size(); i++) {
            int place = changed.placeBefore(i);
            after.add(place < 0 ? RecordMarks.of(other.records().get(i)) : before.get(place));
        }
        return after;
    }

    private List<DirectoryRecord> shown(
            Directory other, ChangedRecords changed, List<RecordMarks> marks, Wanted touched, Hiding now) {
        // Hidden records stand where they stood: their kinds and identities stay.
        List<DirectoryRecord> before = shown.records();
        List<DirectoryRecord> all = new ArrayList<>(marks.size());
        List<Integer> anew = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int place = changed.placeBefore(i);
            all.add(place < 0 ? other.records().get(i) : before.get(place));
            if (place < 0 || marks.get(i).maySay(touched)) {
                anew.add(i);
            }
        }
        each(anew).forEach(i -> {
            DirectoryRecord hidden = now.hide(other.records().get(i));
            // Each in its own place; what shows the same stays the same object.
            if (!hidden.equals(all.get(i))) {
                all.set(i, hidden);
            }
        });
        return all;
    }

    /** Whether anything was ever taken away, so that texts are shown with what is gone hidden. */
    public static boolean areHidden(Directory directory) {
        return !directory.recalls().isEmpty() || !directory.withdrawn().isEmpty();
    }

    /**
     * The directory as it may be shown: the same records, with words in the place of every contact that is gone, and
     * without the withdrawn services that they name. The canonical lines of the snapshot stay as they were sealed.
     */
    public static Directory hide(Directory directory) {
        return of(directory).shown();
    }
}
