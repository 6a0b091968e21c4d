package io.github.helplines.directory.planted.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Supplier;

/** Breaks the rule on purpose, once in each way there is of asking the system what time it is. */
final class AsksTheTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private AsksTheTime() {}

    static Object now() {
        return Instant.now();
    }

    static Object nowInAZone() {
        return ZonedDateTime.now(ZONE);
    }

    static Object today() {
        return LocalDate.now(ZONE);
    }

    static Supplier<Instant> handedOn() {
        return Instant::now;
    }

    static Object systemClock() {
        return Clock.systemUTC();
    }

    static Object systemClockInAZone() {
        return Clock.system(ZONE);
    }

    static Object tickingClock() {
        return Clock.tickSeconds(ZONE);
    }

    static Object systemSource() {
        return InstantSource.system();
    }

    static Object milliseconds() {
        return System.currentTimeMillis();
    }

    static Object nanoseconds() {
        return System.nanoTime();
    }

    @SuppressWarnings("JavaUtilDate")
    static Object date() {
        return new Date();
    }

    static Object calendar() {
        return Calendar.getInstance();
    }

    static Object gregorianCalendar() {
        return new GregorianCalendar();
    }

    /** Not a violation: the clock was handed in. */
    static Object askedOfAClock(Clock clock) {
        return Clock.tick(clock, Duration.ofSeconds(1)).instant().equals(Instant.now(clock));
    }
}
