package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.testing.InMemoryDirectory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvenanceTest {
    private static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Source.class)
    void aCautionIsDueThirtyDaysAfterTheLastConfirmation(Source source) {
        Provenance from = new Provenance(source, 7, AS_OF, true);

        assertThat(from.caution(AS_OF)).isEmpty();
        assertThat(from.caution(AS_OF.plus(Duration.ofDays(30)).minusMillis(1))).isEmpty();
        assertThat(from.caution(AS_OF.plus(Duration.ofDays(30))))
                .contains("This has not been confirmed since 2026-11-01: check before you rely on it.");
        assertThat(from.caution(AS_OF.plus(Duration.ofDays(400)))).isPresent();
    }

    /** Whoever reads it has the clocks of the United Kingdom, an hour ahead in summer. */
    @Test
    void itsDayIsTheOneInLondon() {
        Provenance summer = new Provenance(Source.DISK, 7, Instant.parse("2026-07-01T23:30:00Z"), true);
        Provenance winter = new Provenance(Source.DISK, 7, Instant.parse("2026-12-01T23:30:00Z"), true);
        Instant later = Instant.parse("2027-12-01T00:00:00Z");

        assertThat(summer.caution(later).orElseThrow()).contains("2026-07-02");
        assertThat(winter.caution(later).orElseThrow()).contains("2026-12-01");
    }

    @Test
    void theBundledDirectoryGetsOldToo() {
        try (HelplineDirectory directory = InMemoryDirectory.bundled(() -> AS_OF)) {
            Provenance from = directory.emergency().provenance();

            assertThat(from.caution(from.asOf().plus(Duration.ofDays(29)))).isEmpty();
            assertThat(from.caution(from.asOf().plus(Duration.ofDays(31)))).isPresent();
        }
    }
}
