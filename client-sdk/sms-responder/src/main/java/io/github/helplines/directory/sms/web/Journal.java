package io.github.helplines.directory.sms.web;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.provider.UndeliveredException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * The log of this program. It takes counts, kinds of failure and the program's own words, and has no way to take anything
 * of a text: no line stands for one text, so that the log does not say when somebody wrote either, only how many did in an
 * hour. Thread-safe.
 */
public final class Journal {
    /** A provider that is down is said once a minute, and not once for everybody who writes. */
    private static final Duration BETWEEN_FAILURES = Duration.ofMinutes(1);

    private final PrintStream out;
    private final InstantSource clock;
    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Instant> said = new EnumMap<>(Outcome.class);

    public Journal(PrintStream out, InstantSource clock) {
        this.out = requireNonNull(out, "out");
        this.clock = requireNonNull(clock, "clock");
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    /** @param words of the program, about itself */
    public void say(String words) {
        out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + words);
    }

    void count(Outcome outcome) {
        adder(outcome).increment();
    }

    void undelivered(UndeliveredException failure) {
        sayOnceAMinute(Outcome.UNDELIVERED, "The provider did not take a reply: " + failure.getMessage());
    }

    /** Its message may quote what was sent; its class and where it was thrown cannot. */
    void failed(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber();
        sayOnceAMinute(Outcome.FAILED, "A request failed: " + failure.getClass().getName() + where);
    }

    private synchronized void sayOnceAMinute(Outcome kind, String words) {
        Instant now = clock.instant();
        Instant last = said.get(kind);
        if (last == null || !now.isBefore(last.plus(BETWEEN_FAILURES))) {
            said.put(kind, now);
            say(words);
        }
    }

    /** Says what was counted since the last time, when anything was. */
    public void sayCounts() {
        String counted = Arrays.stream(Outcome.values())
                .map(outcome -> Map.entry(outcome, adder(outcome).sumThenReset()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().words() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        if (!counted.isEmpty()) {
            say("Texts: " + counted);
        }
    }

    private LongAdder adder(Outcome outcome) {
        return requireNonNull(counts.get(outcome), "counter");
    }
}
