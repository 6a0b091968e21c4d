package io.github.helplines.directory.sms.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.message.InboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyInboundTest {
    private static final String TOKEN = "a-bearer-token-of-ours";
    private static final String BODY = """
            {"id": "3f1c7a52-0d0c-4e0a-9d5e-1c2f7ce3a001", "source_number": "447700900123",
             "destination_number": "07700900999", "message": "‘DVS’. please", "date_received": "2026-11-23T10:00:00.000000Z"}
            """;

    private final Inbound inbound = new NotifyInbound(new Secret(TOKEN));

    @Test
    void readsWhatNotifyDocuments() throws RefusedException {
        assertThat(inbound.read(Posted.json(BODY, "Authorization", "Bearer " + TOKEN)))
                .isEqualTo(new InboundMessage("3f1c7a52-0d0c-4e0a-9d5e-1c2f7ce3a001", "447700900123", "‘DVS’. please"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer a-bearer-token-of-our",
                "Bearer a-bearer-token-of-ourss",
                "Basic a-bearer-token-of-ours",
                "a-bearer-token-of-ours",
                "Bearer A-BEARER-TOKEN-OF-OURS"
            })
    void refusesAnyOtherToken(String authorization) {
        assertThat(Posted.refusal(inbound, Posted.json(BODY, "Authorization", authorization)))
                .isEqualTo(403);
    }

    @Test
    void refusesARequestWithoutAToken() {
        assertThat(Posted.refusal(inbound, Posted.json(BODY))).isEqualTo(403);
        assertThat(Posted.refusal(inbound, Posted.json("no json"))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "no json",
                "{}",
                "{\"id\":\"1\",\"source_number\":\"447700900123\"}",
                "{\"id\":\"1\",\"id\":\"2\",\"source_number\":\"447700900123\",\"message\":\"DVS\"}",
                "{\"id\":\"\",\"source_number\":\"447700900123\",\"message\":\"DVS\"}",
                "{\"id\":\"1\",\"source_number\":\"\",\"message\":\"DVS\"}",
                "{\"id\":\"1\",\"source_number\":null,\"message\":\"DVS\"}",
                "{\"id\":\"1\",\"source_number\":\"447700900123\",\"message\":\"DVS\"} {}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void refusesAnyOtherForm(String body) {
        assertThat(Posted.refusal(inbound, Posted.json(body, "Authorization", "Bearer " + TOKEN)))
                .isEqualTo(400);
    }

    @Test
    void refusesAnotherType() {
        assertThat(Posted.refusal(inbound, Posted.form("id=1", "Authorization", "Bearer " + TOKEN)))
                .isEqualTo(415);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        InboundRequest request = Posted.request(
                "application/json", new byte[] {'"', (byte) 0xff, '"'}, "Authorization", "Bearer " + TOKEN);
        assertThat(Posted.refusal(inbound, request)).isEqualTo(400);
    }
}
