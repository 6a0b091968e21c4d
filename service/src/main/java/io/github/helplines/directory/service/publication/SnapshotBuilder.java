package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.RecordFault;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.PackedLinesBuilder;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Position;
import io.github.helplines.directory.service.editing.PublishedChanges;
import io.github.helplines.directory.service.editing.PublishedState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns stored texts back into records, and refuses a directory that breaks a rule. */
final class SnapshotBuilder {
    private SnapshotBuilder() {}

    /** @throws UnpublishableException naming the first record that is at fault */
    static SnapshotContent build(PublishedState state) {
        return build(
                state.directoryId().toString(),
                state.epoch(),
                state.sequence(),
                state.chainHead(),
                SnapshotLines.of(state),
                state.newestEntries());
    }

    /**
     * As it stood, whether it would be published today or not: rules are made later than records, and a record whose text
     * was emptied leaves those that name it.
     */
    static SnapshotContent ofThePast(PublishedState state) {
        return content(
                state.directoryId().toString(),
                state.epoch(),
                state.sequence(),
                state.chainHead(),
                SnapshotLines.of(state),
                state.newestEntries());
    }

    /**
     * What the changes make of the content in force: what is not changed is shared with it. The same as would be built of
     * everything.
     *
     * @throws UnpublishableException as {@link #build(PublishedState)}, or when the changes are none of this content
     */
    static SnapshotContent build(SnapshotContent held, PublishedChanges changes, int newestEntries) {
        requireNext(held, changes);
        RecordLines lines = new RecordLines(held);
        Set<RecordId> changed = changes.entries().stream()
                .map(entry -> new RecordId(entry.entry().id()))
                .collect(Collectors.toSet());
        changed.forEach(lines::remove);
        changes.records().forEach(record -> lines.put(StoredRecords.read(record.text()), record.text()));
        changes.withdrawn().forEach(record -> lines.withdraw(StoredRecords.read(record.text())));
        List<StoredEntry> entries = new ArrayList<>(held.entries());
        entries.addAll(changes.entries());
        SnapshotContent content = lines.content(
                changes.position(), entries.subList(Math.max(0, entries.size() - newestEntries), entries.size()));
        if (content.directory().records().size() != changes.count()) {
            // The tables say something else than the log.
            throw new UnpublishableException("the changes do not follow");
        }
        requireNone(DirectoryCheck.checkFollowed(content.directory(), held.directory()));
        return content;
    }

    /** An unbroken chain from the newest entry that is held to the newest there is, none of which empties a text. */
    private static void requireNext(SnapshotContent held, PublishedChanges changes) {
        Sha256 head = held.chainHead();
        long sequence = held.directory().sequence();
        for (StoredEntry entry : changes.entries()) {
            sequence++;
            if (entry.entry().sequence() != sequence
                    || !entry.entry().previousHash().equals(head)
                    || entry.entry().operation() == Operation.REDACT) {
                throw new UnpublishableException("the changes do not follow");
            }
            head = Sha256.hash(entry.line());
        }
        Position position = changes.position();
        if (position.sequence() != sequence
                || !position.chainHead().equals(head)
                || position.epoch() != held.epoch()
                || !position.directoryId().toString().equals(held.directoryId())) {
            throw new UnpublishableException("the changes do not follow");
        }
    }

    static SnapshotContent build(
            String directoryId,
            long epoch,
            long sequence,
            Sha256 chainHead,
            PackedLines texts,
            List<StoredEntry> entries) {
        return checked(content(directoryId, epoch, sequence, chainHead, texts, entries));
    }

    private static SnapshotContent checked(SnapshotContent content) {
        // A text that mentions what a recall took away is shown without it, and keeps nobody from being told of the
        // recall.
        requireNone(DirectoryCheck.checkFollowed(content.directory()));
        return content;
    }

    private static void requireNone(List<RecordFault> faults) {
        if (!faults.isEmpty()) {
            RecordFault first = faults.get(0);
            throw new UnpublishableException(
                    faults.size() + " faults, the first in " + first.kind().wire() + " " + first.id() + " at "
                            + first.fault().pointer() + ": " + first.fault().code());
        }
    }

    private static SnapshotContent content(
            String directoryId,
            long epoch,
            long sequence,
            Sha256 chainHead,
            PackedLines texts,
            List<StoredEntry> entries) {
        List<StoredRecord> all = StoredRecords.readAll(texts);
        PackedLines lines = texts;
        if (!isInOrder(all)) {
            int[] sorted = inOrder(all);
            all = Arrays.stream(sorted).mapToObj(all::get).toList();
            lines = inOrder(texts, sorted);
        }
        List<DirectoryRecord> records = new ArrayList<>(all.size());
        List<Withdrawn> withdrawn = new ArrayList<>();
        for (StoredRecord each : all) {
            if (each.record() != null) {
                records.add(each.record());
            } else if (each.withdrawn() != null) {
                withdrawn.add(each.withdrawn());
            }
        }
        Directory directory = Directory.of(sequence, records, withdrawn);
        return new SnapshotContent(directoryId, epoch, chainHead, directory, lines, entries);
    }

    private static boolean isInOrder(List<StoredRecord> all) {
        for (int i = 1; i < all.size(); i++) {
            if (StoredRecord.ORDER.compare(all.get(i - 1), all.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Which comes first, second and so on, so that the lines stand in the order of the snapshot whatever order they came in. */
    private static int[] inOrder(List<StoredRecord> all) {
        int[] sorted = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(all::get, StoredRecord.ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i < sorted.length; i++) {
            if (StoredRecord.ORDER.compare(all.get(sorted[i - 1]), all.get(sorted[i])) == 0) {
                throw new UnpublishableException("a record is there twice");
            }
        }
        return sorted;
    }

    private static PackedLines inOrder(PackedLines texts, int[] sorted) {
        String[] lines = texts.toArray(String[]::new);
        PackedLinesBuilder builder = new PackedLinesBuilder();
        for (int line : sorted) {
            builder.add(lines[line]);
        }
        return builder.build();
    }
}
