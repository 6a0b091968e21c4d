package io.github.helplines.directory.sms.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which texts were answered, so that one handed over twice is answered once. Knows them by a keyed hash of the provider's
 * id, for a day, and only in memory: after a restart a text can be answered again. Thread-safe.
 */
public final class SeenMessages {
    private static final Duration KEPT = Duration.ofDays(1);

    private final int most;
    private final KeyedHash hash;
    private final InstantSource clock;

    /** In the order they came. */
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /** @param most how many are known at once; beyond, the first is forgotten */
    public SeenMessages(int most, KeyedHash hash, InstantSource clock) {
        this.most = most;
        this.hash = requireNonNull(hash, "hash");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Whether this is the first time; from now on it was. */
    public synchronized boolean claim(String id) {
        Instant now = clock.instant();
        forget(now);
        if (seen.putIfAbsent(hash.of(id), now) != null) {
            return false;
        }
        if (seen.size() > most) {
            Iterator<String> eldest = seen.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return true;
    }

    /** It was not answered after all: when it is handed over again, that is the first time. */
    public synchronized void release(String id) {
        seen.remove(hash.of(id));
    }

    /** Drops what came more than a day ago. */
    public synchronized void forget() {
        forget(clock.instant());
    }

    private void forget(Instant now) {
        Iterator<Instant> eldest = seen.values().iterator();
        while (eldest.hasNext()) {
            if (eldest.next().isAfter(now.minus(KEPT))) {
                return;
            }
            eldest.remove();
        }
    }

    /** How many are known just now. */
    synchronized int size() {
        return seen.size();
    }
}
