package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies =
            TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "::1", "2001:db8:ffff::/48"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "192.0.2.1     |                                     | 192.0.2.1",
                "127.0.0.1     | 192.0.2.1                           | 192.0.2.1",
                "127.0.0.1     | 192.0.2.1, 10.1.2.3                 | 192.0.2.1",
                "127.0.0.1     | 198.51.100.7, 192.0.2.1 ,10.1.2.3   | 192.0.2.1",
                "127.0.0.1     | 10.9.9.9, 10.1.2.3                  | 10.9.9.9",
                "127.0.0.1     | 192.0.2.1:50000                     | 192.0.2.1",
                "127.0.0.1     | [2001:db8::7]:50000                 | 2001:db8:0:0:0:0:0:7",
                "[::1]         | 2001:db8::7                         | 2001:db8:0:0:0:0:0:7",
                "127.0.0.1     | 2001:db8::7, 2001:db8:ffff:1::2     | 2001:db8:0:0:0:0:0:7",
            })
    void theFirstFromTheRightThatIsNoProxyIsTheCaller(String peer, String forwarded, String caller) {
        assertThat(proxies.caller(peer, forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(caller);
    }

    @Test
    void whoIsNoProxyCannotSpeakForAnother() {
        assertThat(proxies.caller("192.0.2.1", List.of("198.51.100.7"))).isEqualTo("192.0.2.1");
        assertThat(TrustedProxies.NONE.caller("127.0.0.1", List.of("198.51.100.7")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aLineThatWasSentStandsBeforeTheOneTheProxyAdds() {
        assertThat(proxies.caller("127.0.0.1", List.of("10.0.0.1", "192.0.2.1")))
                .isEqualTo("192.0.2.1");
        assertThat(proxies.caller("127.0.0.1", List.of("192.0.2.1", "10.0.0.1")))
                .isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "_hidden", "localhost", "999.1.1.1", "example.org", "192.0.2.1:port", ","})
    void whatIsNoAddressEndsTheSearchAtTheProxyThatWroteIt(String hop) {
        assertThat(proxies.caller("127.0.0.1", List.of("198.51.100.7, " + hop + ", 10.1.2.3")))
                .isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "example.org", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.1-5", "*", ""})
    void onlyAddressesAndNetworksAreTrusted(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(List.of(address)));
    }
}
