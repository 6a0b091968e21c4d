package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.CurrentDirectory;
import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.Position;
import io.github.helplines.directory.service.editing.PublishedChanges;
import io.github.helplines.directory.service.editing.PublishedState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the snapshot in force, and replaces it when its log has gone on. A database that is away, one that holds
 * another or an older directory, or a log that cannot be published, leaves the snapshot in force as it is. Safe for
 * threads.
 */
public final class Publisher implements CurrentSnapshot, CurrentDirectory {
    /** As many entries as the change feed answers from memory. */
    public static final int ENTRIES_IN_MEMORY = 10_000;

    /** After more of them, reading everything is no slower. */
    private static final int MOST_CHANGES = 1_000;

    private static final Duration BETWEEN_CONFIRMATIONS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final DirectoryReader reader;
    private final SnapshotKeeper keeper;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Served> served = new AtomicReference<>();
    /** The last that was made ready for the next. */
    private final AtomicReference<@Nullable Snapshot> prepared = new AtomicReference<>();
    /** Whether the last change that was tried alone could be; that it could not is logged once. */
    private boolean followable = true;

    private record Served(
            Snapshot snapshot,
            Instant confirmedAt,
            @Nullable String trouble) {}

    public Publisher(DirectoryReader reader, SnapshotFile file, InstantSource clock) {
        this.reader = requireNonNull(reader, "reader");
        this.keeper = new SnapshotKeeper(file, BETWEEN_CHANGES, BETWEEN_CONFIRMATIONS);
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public Snapshot get() {
        return current().snapshot();
    }

    @Override
    public Instant confirmedAt() {
        return current().confirmedAt();
    }

    @Override
    public Directory atLeast(long sequence) {
        if (get().sequence() < sequence) {
            refresh();
        }
        Snapshot snapshot = get();
        if (snapshot.sequence() < sequence) {
            throw new DirectoryUnavailableException(
                    new IllegalStateException("entry " + sequence + " cannot be followed"));
        }
        return snapshot.content().directory();
    }

    @Override
    public void published() {
        refresh();
    }

    /**
     * Makes ready what the next change, and followers of this directory, will ask for. Takes long for a large one: it is for
     * a thread of its own, and changes that come meanwhile do not wait for it.
     */
    public void prepare() {
        Served now = served.get();
        if (now != null) {
            Snapshot snapshot = now.snapshot();
            snapshot.prepare(prepared.getAndSet(null));
            prepared.set(snapshot);
        }
    }

    /** What keeps the snapshot from being confirmed as the newest; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(current().trouble());
    }

    /** Whether nothing was ever published. */
    public boolean isLogEmpty() {
        return reader.sequence() == 0;
    }

    /**
     * Reads the log and serves what it says, when there is no snapshot in force to hold it against.
     *
     * @throws DirectoryUnavailableException when the database cannot be reached
     * @throws UnpublishableException when what is stored breaks a rule
     * @throws IllegalStateException when there is a snapshot in force
     */
    public synchronized void publishFirst() {
        if (served.get() != null) {
            throw new IllegalStateException("a snapshot is in force already");
        }
        // Taken before reading: whatever is committed later may not be in what is read.
        Instant now = clock.instant();
        serve(content(reader.read(ENTRIES_IN_MEMORY)), now);
        keeper.keepNow(get(), now, now);
    }

    /**
     * Serves the snapshot that was saved on disk.
     *
     * @param trouble why it is not known to be the newest
     * @return whether there was one
     * @throws UnpublishableException when the file is not what was saved
     */
    public synchronized boolean serveSaved(String trouble) throws IOException {
        Optional<SnapshotFile.Saved> saved = keeper.load();
        saved.ifPresent(found -> served.set(new Served(Snapshot.of(found.content()), found.confirmedAt(), trouble)));
        return saved.isPresent();
    }

    /** Looks whether the log has gone on, and serves it if so. The snapshot in force stays where that fails. */
    public synchronized void refresh() {
        Served before = current();
        try {
            follow(before);
            if (before.trouble() != null && trouble().isEmpty()) {
                LOG.info("The directory is confirmed again at sequence {}", get().sequence());
            }
        } catch (DirectoryUnavailableException e) {
            degrade("the database cannot be reached");
        } catch (UnpublishableException e) {
            degrade("what is stored cannot be published: " + e.getMessage());
        } catch (RuntimeException e) {
            if (degrade("the directory could not be read")) {
                LOG.error("The directory could not be read", e);
            }
        } catch (Error e) {
            // Such as memory that does not suffice: whoever watches has to see that what is served is not the newest.
            degrade("the directory could not be read");
            throw e;
        }
        keeper.keep(get(), confirmedAt(), clock.instant());
    }

    private void follow(Served before) {
        Instant now = clock.instant();
        SnapshotContent held = before.snapshot().content();
        Succession succession = Succession.of(held, reader.position());
        if (succession == Succession.NEWER) {
            Snapshot next = next(before.snapshot());
            if (next != null) {
                serve(next, now);
                if (takesAway(next.entries(), held)) {
                    keeper.keepNow(get(), now, now);
                }
                return;
            }
            PublishedState state = newer(held);
            // Once more: between the two looks the log may have gone on, or been replaced.
            succession = succession(held, state.position());
            if (succession == Succession.NEWER) {
                serve(content(state), now);
                if (state.epoch() != held.epoch() || takesAway(state.newestEntries(), held)) {
                    keeper.keepNow(get(), now, now);
                }
                return;
            }
        }
        if (succession.isRefused()) {
            degrade(succession.trouble(keeper.fileName()));
        } else {
            served.set(new Served(before.snapshot(), now, null));
        }
    }

    /**
     * What came of the snapshot in force, made of what has changed alone; null where that cannot be told, and everything
     * is to be read: after a restore, where a text was emptied, after very many changes, or where a record is at fault.
     */
    private @Nullable Snapshot next(Snapshot held) {
        try {
            PublishedChanges changes =
                    reader.changes(held.sequence(), MOST_CHANGES).orElse(null);
            if (changes == null) {
                return null;
            }
            SnapshotContent content = SnapshotBuilder.build(held.content(), changes, ENTRIES_IN_MEMORY);
            Succession.requireHelp(content);
            Snapshot next = held.after(content);
            followable = true;
            return next;
        } catch (UnpublishableException e) {
            return null;
        } catch (DirectoryUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (followable) {
                followable = false;
                LOG.error("What has changed could not be followed alone: everything is read anew", e);
            }
            return null;
        }
    }

    /** Read anew but for the entries that are held: a log has many, and but few are new. */
    private PublishedState newer(SnapshotContent held) {
        PublishedState state = reader.read(held.directory().sequence(), ENTRIES_IN_MEMORY);
        boolean heldAreAsTheyWere = state.epoch() == held.epoch()
                && state.newestEntries().stream()
                        .noneMatch(entry -> entry.entry().operation() == Operation.REDACT);
        return heldAreAsTheyWere ? state.after(held.entries(), ENTRIES_IN_MEMORY) : reader.read(ENTRIES_IN_MEMORY);
    }

    private Succession succession(SnapshotContent held, Position log) {
        Succession succession = Succession.of(held, log);
        if (succession == Succession.NEWER && log.epoch() == held.epoch()) {
            List<StoredEntry> atHeld = reader.entriesAfter(held.directory().sequence() - 1, 1);
            return Succession.goesOn(held, atHeld) ? succession : Succession.OTHER_HISTORY;
        }
        return succession;
    }

    /**
     * Notes why the snapshot in force is not known to be the newest. Logged when it is news.
     *
     * @param trouble without anything secret: health shows it
     * @return whether it is another trouble than before
     */
    public synchronized boolean degrade(String trouble) {
        requireNonNull(trouble, "trouble");
        Served before = current();
        if (trouble.equals(before.trouble())) {
            return false;
        }
        LOG.warn("Degraded: {}; serving the directory as of {}", trouble, before.confirmedAt());
        served.set(new Served(before.snapshot(), before.confirmedAt(), trouble));
        return true;
    }

    /** Saves at once what a later start needs to know; for the end of the service. */
    public synchronized void keepNow() {
        keeper.keepNow(get(), confirmedAt(), clock.instant());
    }

    private static SnapshotContent content(PublishedState state) {
        SnapshotContent content = SnapshotBuilder.build(state);
        Succession.requireHelp(content);
        return content;
    }

    private void serve(SnapshotContent content, Instant now) {
        serve(Snapshot.of(content), now);
    }

    private void serve(Snapshot snapshot, Instant now) {
        served.set(new Served(snapshot, now, null));
        LOG.info("Serving the directory at sequence {}", snapshot.sequence());
    }

    /** What was recalled, withdrawn, emptied or restored must not come back with a start, however soon that is. */
    private static boolean takesAway(List<StoredEntry> newest, SnapshotContent held) {
        return newest.stream()
                .map(StoredEntry::entry)
                .filter(entry -> entry.sequence() > held.directory().sequence())
                .anyMatch(entry -> entry.operation() == Operation.REDACT
                        || entry.findSeverity()
                                .filter(severity -> severity != Severity.ROUTINE)
                                .isPresent());
    }

    private Served current() {
        Served now = served.get();
        if (now == null) {
            throw new IllegalStateException("nothing is published yet");
        }
        return now;
    }
}
