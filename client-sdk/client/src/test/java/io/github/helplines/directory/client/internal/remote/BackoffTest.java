package io.github.helplines.directory.client.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.ResponseException;
import io.github.helplines.directory.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long is waited before another attempt, and that there is one. */
class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String AREA = "{\"code\":\"E23000018\",\"name\":\"Derbyshire\","
            + "\"area_type\":\"police_force_area\",\"attribution\":\"Source: Office for National Statistics\"}";

    private final List<Long> sentNanos = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({"1,50,100", "2,100,200", "3,200,400", "4,400,800", "5,800,1600", "6,1000,2000", "60,1000,2000"})
    void itIsLongerEachTimeAtRandomAndAtMostTwoSeconds(int failed, long least, long most) {
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            waits.add(Backoff.after(failed));
        }
        assertThat(waits)
                .as("at random: whoever failed together does not come back together")
                .hasSizeGreaterThan(10)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(least), Duration.ofMillis(most)));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7",
        "' 120 ',120",
        "86400,86400",
        "'Thu, 26 Nov 2026 12:00:30 GMT',30",
        "'Thu, 26 Nov 2026 11:00:00 GMT',0"
    })
    void secondsOrADateAreUnderstood(String header, long seconds) {
        assertThat(Backoff.asked(header, () -> NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-5", "1.5", "soon", "99999999999", "Thu, 99 Nov 2026 12:00:30 GMT", "٣"})
    void anythingElseAsksForNothing(String header) {
        assertThat(Backoff.asked(header, () -> NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void whatMayPassIsTriedAgainAndThenAnswered(int status) {
        assertThat(find(status, "0")).isTrue();
        assertThat(sentNanos).hasSize(2);
    }

    @Test
    void aConnectionThatBreaksIsTriedAgainAndThenAnswered() {
        assertThat(find(0, "")).isTrue();
        assertThat(sentNanos).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 501})
    void whatWillNotPassIsNotTriedAgain(int status) {
        assertThatThrownBy(() -> find(status, "0")).isInstanceOf(ResponseException.class);
        assertThat(sentNanos).hasSize(1);
    }

    /** Without it, the wait is a tenth of a second at most. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "Thu, 26 Nov 2026 12:00:01 GMT"})
    void aShortWaitThatIsAskedForIsWaited(String header) {
        assertThat(find(503, header)).isTrue();
        assertThat(sentNanos.get(1) - sentNanos.get(0)).isGreaterThanOrEqualTo(990_000_000L);
    }

    @Test
    void aDateBeyondTheDeadlineIsNotWaitedFor() {
        assertThatThrownBy(() -> find(503, "Fri, 27 Nov 2026 12:00:00 GMT")).isInstanceOf(ResponseException.class);
        assertThat(sentNanos).hasSize(1);
    }

    /** Whether an area is found by a service that fails once. */
    private boolean find(int status, String retryAfter) {
        Transport once = (request, timeout) -> {
            sentNanos.add(System.nanoTime());
            if (sentNanos.size() > 1) {
                return new Transport.Response(
                        200,
                        Map.of("content-type", "application/json"),
                        new ByteArrayInputStream(AREA.getBytes(StandardCharsets.UTF_8)));
            } else if (status == 0) {
                throw new IOException("reset");
            }
            return new Transport.Response(status, Map.of("retry-after", retryAfter), InputStream.nullInputStream());
        };
        try (HelplineDirectory directory = HelplineDirectory.remote(URI.create("https://directory.example"))
                .transport(once)
                .clock(() -> NOW)
                .build()) {
            return directory.findArea("E23000018").isPresent();
        }
    }
}
