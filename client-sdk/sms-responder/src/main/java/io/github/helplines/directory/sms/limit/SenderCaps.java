package io.github.helplines.directory.sms.limit;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.message.UkMobile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many replies one sender gets: against telephones that answer by themselves, and against somebody who makes a
 * stranger's telephone ring. Knows senders by a keyed hash, for a day at the longest, and only in memory. Thread-safe.
 */
public final class SenderCaps {
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofDays(1);

    private final Limits limits;
    private final int mostSenders;
    private final KeyedHash hash;
    private final InstantSource clock;

    /** When each was answered; whoever was answered longest ago comes first. */
    private final Map<String, Deque<Instant>> answered = new LinkedHashMap<>();

    /**
     * @param perTenMinutes the most replies in any ten minutes, at least one
     * @param perDay the most replies in any 24 hours, no fewer
     */
    public record Limits(int perTenMinutes, int perDay) {
        public Limits {
            if (perTenMinutes < 1 || perDay < perTenMinutes) {
                throw new IllegalArgumentException("a day has at least as many replies as ten minutes, and those one");
            }
        }
    }

    /** @param mostSenders how many are known at once; beyond, whoever was answered longest ago is forgotten */
    public SenderCaps(Limits limits, int mostSenders, KeyedHash hash, InstantSource clock) {
        this.limits = requireNonNull(limits, "limits");
        this.mostSenders = mostSenders;
        this.hash = requireNonNull(hash, "hash");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Whether this sender may be answered now; if so, that counts. */
    public synchronized boolean take(UkMobile sender) {
        Instant now = clock.instant();
        forget(now);
        String key = hash.of(sender.e164());
        Deque<Instant> times = answered.getOrDefault(key, new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(LONG))) {
            times.removeFirst();
        }
        long recent =
                times.stream().filter(time -> time.isAfter(now.minus(SHORT))).count();
        if (times.size() >= limits.perDay() || recent >= limits.perTenMinutes()) {
            return false;
        }
        times.addLast(now);
        answered.remove(key);
        answered.put(key, times);
        if (answered.size() > mostSenders) {
            removeEldest();
        }
        return true;
    }

    /** Takes back the last {@link #take}: the reply did not go out. */
    public synchronized void giveBack(UkMobile sender) {
        String key = hash.of(sender.e164());
        Deque<Instant> times = answered.get(key);
        if (times != null) {
            times.pollLast();
            if (times.isEmpty()) {
                answered.remove(key);
            }
        }
    }

    /** Drops senders who were not answered for a day. */
    public synchronized void forget() {
        forget(clock.instant());
    }

    private void forget(Instant now) {
        Iterator<Deque<Instant>> eldest = answered.values().iterator();
        while (eldest.hasNext()) {
            Instant last = eldest.next().peekLast();
            if (last != null && last.isAfter(now.minus(LONG))) {
                return;
            }
            eldest.remove();
        }
    }

    private void removeEldest() {
        Iterator<String> eldest = answered.keySet().iterator();
        eldest.next();
        eldest.remove();
    }

    /** How many senders are known just now. */
    synchronized int size() {
        return answered.size();
    }
}
