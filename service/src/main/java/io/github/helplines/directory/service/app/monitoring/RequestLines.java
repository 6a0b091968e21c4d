package io.github.helplines.directory.service.app.monitoring;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.resource.traffic.TrafficObserver;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of JSON for each request, under a logger of its own: when, which route, how it ended, how long it lasted, and
 * the id that the caller was given. There is nothing else to be had here. Safe for threads.
 */
public final class RequestLines implements TrafficObserver {
    /** The logger's name, as configurations spell it. */
    public static final String LOGGER = "helpline-directory.requests";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final double MILLION = 1e6;
    // Ours are UUIDs. Whatever else an answer said there is left out.
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f-]{36}");

    private final InstantSource clock;

    public RequestLines(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public void answered(Answered answered) {
        if (LOG.isInfoEnabled()) {
            LOG.info(line(answered));
        }
    }

    @Override
    public void turnedAway(String kind) {
        // It has its line when it is answered, with status 503.
    }

    private String line(Answered answered) {
        String requestId = answered.requestId();
        // Templates are ours: nothing in them has to be escaped.
        return String.format(
                Locale.ROOT,
                "{\"timestamp\":\"%s\",\"route\":\"%s\",\"status\":%d,\"duration_ms\":%.3f,\"request_id\":\"%s\"}",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                answered.route(),
                answered.status(),
                answered.nanos() / MILLION,
                REQUEST_ID.matcher(requestId).matches() ? requestId : "");
    }
}
