package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.answer.SearchIndex;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy up, in a daemon thread of its own: asks for recalls and the signed head at every poll, for the snapshot
 * when the head is newer, and puts a copy in place only when it is proved. Recalls that a head proves are applied at
 * once, also where no snapshot can be had.
 */
final class Follower implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Follower.class.getName());
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Fetch fetch;
    private final ReplicaSettings settings;
    private final Current held;
    private final @Nullable CopyFile cache;
    private final Thread thread;
    private final CountDownLatch first = new CountDownLatch(1);

    /** Of the copy that is held; null for the bundled directory. */
    private @Nullable TrustedHead copyHead;

    /** The newest that was ever seen, by which older ones are known. */
    private @Nullable TrustedHead newest;

    private @Nullable ProvenRecalls recalls;
    private @Nullable String trouble;

    private final ExecutorService downloads;
    private @Nullable Download download;

    /** The head whose snapshot could not be used, and how often that was so. */
    private @Nullable TrustedHead unusable;

    private int failures;
    private Instant notBefore = Instant.MIN;

    /**
     * A snapshot on its way: recalls are asked for meanwhile.
     *
     * @param at when its head was fetched
     */
    private record Download(TrustedHead head, Instant at, Future<byte[]> body) {}

    /** @param held is given every newer copy */
    Follower(Fetch fetch, ReplicaSettings settings, Beginning beginning, Current held) {
        this(fetch, settings, beginning, held, downloads());
    }

    /** @param downloads where snapshots are fetched; ended with this */
    Follower(Fetch fetch, ReplicaSettings settings, Beginning beginning, Current held, ExecutorService downloads) {
        this.downloads = requireNonNull(downloads, "downloads");
        this.fetch = requireNonNull(fetch, "fetch");
        this.settings = requireNonNull(settings, "settings");
        this.held = requireNonNull(held, "held");
        this.cache = beginning.cache();
        this.copyHead = beginning.head();
        this.newest = beginning.newest();
        this.recalls = beginning.recalls();
        this.thread = new Thread(this::run, "helpline-directory-replica");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Waits until the service has answered or failed for the first time, but no longer than that. */
    void awaitFirst(Duration most) {
        try {
            // How it went does not matter: there is something to answer from.
            boolean unused = first.await(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the thread, whatever it is waiting for. */
    @Override
    public void close() {
        thread.interrupt();
        downloads.shutdownNow();
        fetch.close();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(LONGEST_CLOSING.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                poll();
                first.countDown();
                Thread.sleep(settings.pollInterval().toMillis());
            }
        } catch (InterruptedException e) {
            // Closed.
        } finally {
            first.countDown();
        }
    }

    /** Asks once; nothing but an interruption keeps it from coming back. */
    void poll() throws InterruptedException {
        try {
            follow();
            note(null);
        } catch (IOException | RefusedException e) {
            fetch.forget();
            note(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (RuntimeException | Error e) {
            // Whatever it is, a want of memory too, the next poll may do better, and what is held goes on answering.
            fetch.forget();
            note(e.toString());
        }
    }

    /** Once, until something else happens: a service may be away for days. */
    private void note(@Nullable String what) {
        if (!Objects.equals(what, trouble)) {
            if (what == null) {
                LOG.log(Level.INFO, "The directory is followed again");
            } else {
                LOG.log(Level.WARNING, "The directory cannot be followed, the copy that is held answers: {0}", what);
            }
        }
        trouble = what;
    }

    private void follow() throws IOException, InterruptedException, RefusedException {
        Optional<JsonValue> list = fetchRecalls();
        Instant at = now();
        TrustedHead head = fetchHead();
        Optional<ProvenRecalls> proven = list.flatMap(json -> ProvenRecalls.of(head, json));
        if (proven.isEmpty()) {
            // Something may have been published in between.
            fetch.forget();
            proven = fetchRecalls().flatMap(json -> ProvenRecalls.of(head, json));
        }
        newest = head;
        RuntimeException untaken = proven.map(this::take).orElse(null);
        if (head.signsSame(copyHead)) {
            held.set(Held.confirmed(held.get().copy(), at));
        } else {
            held.set(held.get().behindWith(held.get().copy()));
            takeSnapshot(head, at);
        }
        if (untaken != null) {
            throw untaken;
        }
    }

    private Optional<JsonValue> fetchRecalls() throws InterruptedException {
        try {
            return JsonText.parse(fetch.recalls());
        } catch (IOException e) {
            // A head and a snapshot without the list are as good: it is only for when the snapshot cannot be had.
            return Optional.empty();
        }
    }

    private TrustedHead fetchHead() throws IOException, InterruptedException, RefusedException {
        TrustedHead head = TrustedHead.read(fetch.head(), settings.trusted());
        head.requireFresh(now(), newest);
        return head;
    }

    /**
     * What is recalled is gone from every answer from here on, and after a restart.
     *
     * @return what kept it from being taken out of the copy; null for nothing. The next snapshot may do without.
     */
    private @Nullable RuntimeException take(ProvenRecalls list) {
        boolean changed = recalls == null || !recalls.head().equals(list.head());
        recalls = list;
        RuntimeException untaken = takeOut(list.byChannel());
        // After the answers: a slow disk keeps no wrong number in them.
        if (changed && cache != null) {
            cache.saveRecalls(list, settings.trusted());
        }
        return untaken;
    }

    private @Nullable RuntimeException takeOut(Map<RecordId, Long> byChannel) {
        Copy copy = held.get().copy();
        try {
            if (byChannel.keySet().stream().anyMatch(id -> copy.findChannel(id.value()) != null)) {
                held.set(held.get().behindWith(copy.without(byChannel)));
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Waits for it until the next poll is due; what takes longer is looked at again then. */
    private void takeSnapshot(TrustedHead wanted, Instant at)
            throws IOException, InterruptedException, RefusedException {
        if (wanted.signsSame(unusable) && now().isBefore(notBefore)) {
            throw new RefusedException("its snapshot could not be used, and is asked for again later");
        }
        Download current = download;
        if (current == null) {
            current = new Download(wanted, at, downloads.submit(fetch::snapshot));
            download = current;
        }
        try {
            byte[] snapshot = current.body().get(settings.pollInterval().toNanos(), TimeUnit.NANOSECONDS);
            download = null;
            put(current.head(), current.at(), snapshot);
            unusable = null;
            failures = 0;
        } catch (TimeoutException e) {
            // On its way.
        } catch (ExecutionException e) {
            download = null;
            throw new IOException("no snapshot came: " + e.getCause(), e.getCause());
        } catch (RefusedException | RuntimeException | Error e) {
            refused(current.head());
            throw e;
        }
    }

    /** It may be of a head that was signed since, so once it is asked for again at once; then ever more seldom. */
    private void refused(TrustedHead head) {
        failures = head.signsSame(unusable) ? failures + 1 : 0;
        unusable = head;
        Duration wait = settings.pollInterval().multipliedBy(1L << Math.min(failures, 20));
        notBefore = failures == 0 ? Instant.MIN : now().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private void put(TrustedHead head, Instant at, byte[] snapshot) throws IOException, RefusedException {
        Directory directory = SnapshotReading.read(new ByteArrayInputStream(snapshot), head.head());
        Copy copy = Copy.of(directory, recalls == null ? Map.of() : recalls.byChannel());
        if (held.get().source() != Source.BUNDLED) {
            // What answers now can be searched; the bundled directory is better replaced at once.
            SearchIndex unused = copy.searchIndex();
        }
        Held confirmed = Held.confirmed(copy, at);
        held.set(head.signsSame(newest) ? confirmed : confirmed.behindWith(copy));
        copyHead = head;
        if (cache != null) {
            cache.save(head, snapshot, settings.trusted());
        }
    }

    private static ExecutorService downloads() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1, 1, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread downloading = new Thread(work, "helpline-directory-snapshot");
                    downloading.setDaemon(true);
                    return downloading;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
