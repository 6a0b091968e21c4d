package io.github.helplines.directory.sms.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.message.InboundMessage;
import org.junit.jupiter.api.Test;

class GenericInboundTest {
    private static final String SECRET = "a-secret-of-16-and-more";
    private static final InboundMessage MESSAGE = new InboundMessage("17", "447700900123", "dvs");

    private final Inbound inbound =
            new GenericInbound("X-Aggregator", new Secret(SECRET), new MessageFields("msgId", "msisdn", "content"));

    @Test
    void readsJsonByTheNamesThatAreConfigured() throws RefusedException {
        assertThat(inbound.read(Posted.json(
                        "{\"msgId\":\"17\",\"msisdn\":\"447700900123\",\"content\":\"dvs\",\"parts\":[1,{}]}",
                        "x-aggregator",
                        SECRET)))
                .isEqualTo(MESSAGE);
    }

    @Test
    void takesNumbersForWhatTheyAre() throws RefusedException {
        assertThat(inbound.read(Posted.json(
                        "{\"msgId\":17,\"msisdn\":447700900123,\"content\":\"dvs\"}", "X-Aggregator", SECRET)))
                .isEqualTo(MESSAGE);
    }

    @Test
    void readsAForm() throws RefusedException {
        assertThat(inbound.read(Posted.form("msgId=17&msisdn=447700900123&content=dvs", "X-Aggregator", SECRET)))
                .isEqualTo(MESSAGE);
    }

    @Test
    void refusesAnotherSecretOrNone() {
        String body = "msgId=17&msisdn=447700900123&content=dvs";
        assertThat(Posted.refusal(inbound, Posted.form(body))).isEqualTo(403);
        assertThat(Posted.refusal(inbound, Posted.form(body, "X-Aggregator", SECRET + "x")))
                .isEqualTo(403);
        assertThat(Posted.refusal(inbound, Posted.form(body, "X-Other", SECRET)))
                .isEqualTo(403);
    }

    @Test
    void refusesAnotherForm() {
        assertThat(Posted.refusal(inbound, Posted.form("id=17&from=1&text=dvs", "X-Aggregator", SECRET)))
                .isEqualTo(400);
        assertThat(Posted.refusal(inbound, Posted.request("text/plain", "dvs", "X-Aggregator", SECRET)))
                .isEqualTo(415);
    }
}
