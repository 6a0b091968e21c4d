package io.github.helplines.directory.client.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.Transport;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cache between has kept is as old as it says. */
class AgeTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String FLOOR = "{\"items\":[{\"text\":\"In immediate danger, call 999.\"}]}";

    @ParameterizedTest
    @CsvSource({"'',0,false", "0,0,false", "60,60,false", "61,61,true", "80000,80000,true", "many,0,false"})
    void whatIsOldSaysSo(String header, long seconds, boolean stale) {
        Transport cache = new Transport() {
            @Override
            public Response send(Request request, Duration timeout) {
                return new Response(
                        200,
                        Map.of("content-type", "application/json", "age", header),
                        new ByteArrayInputStream(FLOOR.getBytes(StandardCharsets.UTF_8)));
            }
        };
        try (HelplineDirectory directory = HelplineDirectory.remote(URI.create("https://directory.example"))
                .transport(cache)
                .clock(() -> NOW)
                .build()) {
            assertThat(directory.emergency().provenance())
                    .isEqualTo(new Provenance(Provenance.Source.SERVICE, 0, NOW.minusSeconds(seconds), stale));
        }
    }
}
