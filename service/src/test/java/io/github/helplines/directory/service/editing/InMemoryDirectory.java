package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Both ports without a database: for tests of what stands on them. */
public final class InMemoryDirectory implements DirectoryReader, DirectoryLog {
    private UUID directoryId = UUID.randomUUID();
    private long epoch = 1;
    private final List<StoredEntry> entries = new ArrayList<>();
    private List<CurrentRecord> records = List.of();
    private boolean away;
    private boolean followed = true;

    /** From now on the store cannot be reached, or can again. */
    public synchronized void setAway(boolean away) {
        this.away = away;
    }

    /** From now on what has changed cannot be told alone, or can again. */
    public synchronized void setFollowed(boolean followed) {
        this.followed = followed;
    }

    /** What a restore from an older copy, or another database behind the same name, does to a directory. */
    public synchronized void becomeLike(InMemoryDirectory other) {
        directoryId = other.directoryId;
        epoch = other.epoch;
        entries.clear();
        entries.addAll(other.entries);
        records = other.records;
    }

    /** As an operator does after a restore, so that readers take what is there. */
    public synchronized void raiseEpoch() {
        epoch++;
    }

    /** Publishes records that take the place of those with their identity. */
    public void publish(List<? extends DirectoryRecord> changed, Author author, Instant at) {
        publish(changed, Severity.ROUTINE, author, at);
    }

    /** As {@link #publish(List, Author, Instant)}, of more weight to whoever holds a copy. */
    public synchronized void publish(
            List<? extends DirectoryRecord> changed, Severity severity, Author author, Instant at) {
        EntryWriter writer = EntryWriter.after(entries.size(), newest().entry().hash());
        Map<RecordId, CurrentRecord> current = new LinkedHashMap<>();
        records.forEach(record -> current.put(record.id(), record));
        for (DirectoryRecord record : changed) {
            StoredEntry entry = writer.write(
                    Operation.UPDATE,
                    record.kind(),
                    record.id(),
                    EntryWriter.text(record),
                    severity,
                    author.role(),
                    null,
                    at);
            entries.add(entry);
            current.put(
                    record.id(),
                    new CurrentRecord(
                            record.kind(), record.id(), entry.findRecordText().orElseThrow()));
        }
        records = List.copyOf(current.values());
    }

    /** Takes a record out of the current ones behind the back of the log. */
    public synchronized void lose(RecordKind kind) {
        records = records.stream().filter(record -> record.kind() != kind).toList();
    }

    @Override
    public synchronized Position position() {
        requireThere();
        return new Position(
                directoryId,
                epoch,
                entries.size(),
                entries.isEmpty() ? Sha256.ZERO : newest().entry().hash());
    }

    @Override
    public synchronized long sequence() {
        requireThere();
        return entries.size();
    }

    @Override
    public synchronized PublishedState read(long since, int newestEntries) {
        if (since < 0 || newestEntries < 0) {
            throw new IllegalArgumentException("since or newestEntries is negative");
        }
        requireThere();
        Sha256 head = entries.isEmpty() ? Sha256.ZERO : newest().entry().hash();
        int from = (int) Math.max(Math.min(since, entries.size()), entries.size() - newestEntries);
        return new PublishedState(
                directoryId,
                epoch,
                entries.size(),
                head,
                CurrentRecords.of(records),
                List.of(),
                entries.subList(from, entries.size()));
    }

    @Override
    public synchronized Optional<PublishedChanges> changes(long since, int most) {
        if (!followed) {
            throw new IllegalStateException("not followed");
        }
        return ChangesOfState.of(read(since, most), since, most);
    }

    @Override
    public synchronized List<StoredEntry> entriesAfter(long since, int limit) {
        if (since < 0 || limit < 1) {
            throw new IllegalArgumentException("since is negative, or limit less than 1");
        }
        requireThere();
        return entries.stream().skip(since).limit(limit).toList();
    }

    @Override
    public synchronized Publication importIntoEmptyLog(
            List<? extends DirectoryRecord> imported, Author author, Instant at) {
        requireNonNull(at, "at");
        requireThere();
        if (!entries.isEmpty()) {
            return new Publication.LogNotEmpty(entries.size());
        }
        if (!author.role().equals(Author.IMPORT.role())) {
            throw new RecordsRefusedException("first_import");
        }
        Directory directory = Directory.of(0, imported);
        DirectoryCheck.check(directory).stream().findFirst().ifPresent(fault -> {
            throw new RecordsRefusedException(fault.fault().code());
        });
        List<StoredEntry> written = EntryWriter.ofEmptyLog().create(directory.records(), author, at);
        entries.addAll(written);
        List<CurrentRecord> current = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            DirectoryRecord record = directory.records().get(i);
            current.add(new CurrentRecord(
                    record.kind(), record.id(), written.get(i).findRecordText().orElseThrow()));
        }
        records = List.copyOf(current);
        return new Publication.Imported(written);
    }

    private StoredEntry newest() {
        return entries.get(entries.size() - 1);
    }

    private void requireThere() {
        if (away) {
            throw new DirectoryUnavailableException(new IllegalStateException("away"));
        }
    }
}
