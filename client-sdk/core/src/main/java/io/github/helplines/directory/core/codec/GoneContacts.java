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
import java.util.stream.IntStream;
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
    private static final int MANY = 1_000;

    /** From how many records on to look through all texts takes so long that no change is to wait for it. */
    private static final int LARGE = 4_000;

    private final Directory directory;
    private final Hiding hiding;
    private final Directory shown;
    /** Null until it is needed. */
    private final AtomicReference<@Nullable Texts> texts = new AtomicReference<>();

    /**
     * Of each record, in their order.
     *
     * @param marks what it has and says
     * @param hidden the record as it is shown; where nothing is gone yet, as it will be once something is
     */
    private record Texts(List<RecordMarks> marks, List<DirectoryRecord> hidden) {}

    private GoneContacts(Directory directory, Hiding hiding, Directory shown, @Nullable Texts texts) {
        this.directory = directory;
        this.hiding = hiding;
        this.shown = shown;
        this.texts.set(texts);
    }

    /** Hides what is gone in a directory. */
    public static GoneContacts of(Directory directory) {
        if (!areHidden(directory)) {
            return new GoneContacts(directory, hiding(directory, GoneMarks.NONE), directory, null);
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
     * Looks through every text, so that {@link #after} need not; what is found is some hundred bytes a record. Until that is
     * done, what comes of a large directory is made as {@link #of} makes it.
     */
    public void prepare() {
        prepare(null);
    }

    /**
     * The same, of a directory that came of another; what was found there, and is the same here, is not looked through
     * again.
     *
     * @param earlier null where there is none
     */
    public void prepare(@Nullable GoneContacts earlier) {
        if (texts.get() != null) {
            return;
        }
        Texts known = earlier == null ? null : earlier.texts.get();
        List<RecordMarks> marks = earlier == null || known == null
                ? directory.records().stream().map(RecordMarks::of).toList()
                : marks(directory, ChangedRecords.between(earlier.directory, directory), known.marks());
        // Twice at once would make the same twice.
        texts.set(new Texts(marks, areHidden(directory) ? shown.records() : unexplainedHidden(marks)));
    }

    /** What was found; null where it is not there, and looking for it would take long. */
    private @Nullable Texts texts() {
        if (directory.records().size() < LARGE) {
            prepare();
        }
        return texts.get();
    }

    /** Nothing is gone yet: all that will be hidden is what no channel explains. */
    private List<DirectoryRecord> unexplainedHidden(List<RecordMarks> marks) {
        Wanted mentions = new Wanted();
        mentions.addEveryMention();
        List<DirectoryRecord> records = directory.records();
        return IntStream.range(0, marks.size())
                .mapToObj(i -> marks.get(i).maySay(mentions) ? hiding.hide(records.get(i)) : records.get(i))
                .toList();
    }

    /**
     * As {@link #of}, of a directory that came of this one; what shows the same as before is the same object. Hidden anew
     * are the records that are others, and those that may mention, name or explain what else is gone or there again.
     *
     * @param other in which records that have not changed are the same objects
     */
    public GoneContacts after(Directory other) {
        Texts before = areHidden(other) ? texts() : texts.get();
        if (before == null) {
            return of(other);
        }
        ChangedRecords changed = ChangedRecords.between(directory, other);
        List<RecordMarks> marks = marks(other, changed, before.marks());
        Hiding now = hiding(other, hiding.gone().after(other, changed, marks));
        Wanted touched = hiding.differences(now);
        NamedServices.changed(changed).forEach(touched::add);
        if (changed.areAny(Emergency.class)) {
            // What it explains, it explains in every text.
            touched.addEveryMention();
        }
        List<DirectoryRecord> hidden = hidden(other, changed, before.hidden(), marks, touched, now);
        Directory shownNow = areHidden(other)
                ? shown.after(
                        other.sequence(),
                        hidden,
                        other.withdrawn().stream().map(now::hide).toList())
                : other;
        return new GoneContacts(other, now, shownNow, new Texts(marks, hidden));
    }

    private static List<RecordMarks> marks(Directory other, ChangedRecords changed, List<RecordMarks> before) {
        List<RecordMarks> after = new ArrayList<>(other.records().size());
        for (int i = 0; i < other.records().size(); i++) {
            int place = changed.placeBefore(i);
            after.add(place < 0 ? RecordMarks.of(other.records().get(i)) : before.get(place));
        }
        return after;
    }

    private static List<DirectoryRecord> hidden(
            Directory other,
            ChangedRecords changed,
            List<DirectoryRecord> before,
            List<RecordMarks> marks,
            Wanted touched,
            Hiding now) {
        // Hidden records stand where they stood: their kinds and identities stay.
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
