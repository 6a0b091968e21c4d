package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.opening.LondonTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants as the API takes them: date, time with seconds, and offset (RFC 3339 section 5.6), within {@link LondonTime#covers}. */
public final class Rfc3339 {
    private static final Pattern SHAPE = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private Rfc3339() {}

    /**
     * The instant, or empty when the text is none: no offset, no seconds, no such date, or before 1972 or after 2199 in
     * UTC. Leap seconds are refused.
     */
    public static Optional<Instant> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(LondonTime::covers);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
