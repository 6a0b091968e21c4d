package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportLimitTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T11:00:15Z"));
    private final ReportLimit limit = new ReportLimit(new byte[32], TrustedProxies.NONE, now::get);

    @Test
    void aSharedAddressSendsManyAMinuteAndThenWaits() {
        useUp("192.0.2.1");

        assertThat(limit.takes("192.0.2.1")).isFalse();
        assertThat(limit.retryAfter()).isEqualTo(45);
        assertThat(limit.takes("192.0.2.2")).isTrue();
        now.set(now.get().plusSeconds(limit.retryAfter()));
        assertThat(limit.takes("192.0.2.1")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1:aaaa:0:0:2, false",
        "[2001:db8:0:1:0:0:0:1], [2001:db8:0:1:0:0:0:2], false",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:2:0:0:0:1, true"
    })
    void ofAnIpv6AddressTheNetworkCounts(String first, String second, boolean taken) {
        useUp(first);

        assertThat(limit.takes(second)).isEqualTo(taken);
    }

    private void useUp(String address) {
        for (int i = 0; i < ReportLimit.A_MINUTE; i++) {
            assertThat(limit.takes(address)).isTrue();
        }
    }
}
