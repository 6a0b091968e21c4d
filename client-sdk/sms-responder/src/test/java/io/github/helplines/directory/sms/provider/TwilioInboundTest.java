package io.github.helplines.directory.sms.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.message.InboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioInboundTest {
    private static final String TOKEN = "an-auth-token-of-32-characters--";
    private static final String URL = "https://sms.example.org/inbound?channel=a&b=2";
    private static final String BODY = "MessageSid=SM0123456789abcdef0123456789abcdef&From=%2B447700900123&To=82228"
            + "&Body=%E2%80%98DVS%E2%80%99.+please&NumMedia=0&AccountSid=AC0&FromCity=";

    /**
     * Made by another program ({@code hmac}, {@code sha1} and {@code base64} of Python), which was seen to give the
     * signature that Twilio publishes for the example in its documentation.
     */
    private static final String SIGNATURE = "XqduBEAeZOKC+Fhg25tbMYiP+jA=";

    private final Inbound inbound = new TwilioInbound(new Secret(TOKEN), URL);

    @Test
    void readsWhatTwilioSigned() throws RefusedException {
        assertThat(inbound.read(Posted.form(BODY, "X-Twilio-Signature", SIGNATURE)))
                .isEqualTo(new InboundMessage("SM0123456789abcdef0123456789abcdef", "+447700900123", "‘DVS’. please"));
    }

    @Test
    void theOrderInTheFormDoesNotMatter() throws RefusedException {
        String reordered =
                "Body=%E2%80%98DVS%E2%80%99.%20please&" + BODY.replace("&Body=%E2%80%98DVS%E2%80%99.+please", "");
        assertThat(inbound.read(Posted.form(reordered, "X-Twilio-Signature", SIGNATURE))
                        .text())
                .isEqualTo("‘DVS’. please");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XqduBEAeZOKC+Fhg25tbMYiP+jB=", "xqdubeaezokc+fhg25tbmyip+ja=", "XqduBEAeZOKC"})
    void refusesAnotherSignature(String signature) {
        assertThat(Posted.refusal(inbound, Posted.form(BODY, "X-Twilio-Signature", signature)))
                .isEqualTo(403);
    }

    @Test
    void refusesWhatWasChangedOnItsWay() {
        assertThat(Posted.refusal(
                        inbound, Posted.form(BODY.replace("900123", "900124"), "X-Twilio-Signature", SIGNATURE)))
                .isEqualTo(403);
        assertThat(Posted.refusal(inbound, Posted.form(BODY + "&More=1", "X-Twilio-Signature", SIGNATURE)))
                .isEqualTo(403);
    }

    @Test
    void refusesWhatWasSignedForAnotherAddressOrWithAnotherToken() {
        InboundRequest request = Posted.form(BODY, "X-Twilio-Signature", SIGNATURE);
        assertThat(Posted.refusal(new TwilioInbound(new Secret(TOKEN), URL + "&c=3"), request))
                .isEqualTo(403);
        assertThat(Posted.refusal(new TwilioInbound(new Secret(TOKEN + "-"), URL), request))
                .isEqualTo(403);
    }

    @Test
    void refusesWhatIsNotSigned() {
        assertThat(Posted.refusal(inbound, Posted.form(BODY))).isEqualTo(403);
    }

    @Test
    void refusesAnotherForm() {
        assertThat(Posted.refusal(inbound, Posted.form("Body=%zz", "X-Twilio-Signature", SIGNATURE)))
                .isEqualTo(400);
        assertThat(Posted.refusal(inbound, Posted.form("a=1&a=2", "X-Twilio-Signature", SIGNATURE)))
                .isEqualTo(400);
        assertThat(Posted.refusal(inbound, Posted.json("{}", "X-Twilio-Signature", SIGNATURE)))
                .isEqualTo(415);
    }

    @Test
    void refusesASignedFormThatIsNoText() {
        TwilioInbound twilio = new TwilioInbound(new Secret(TOKEN), URL);
        java.util.TreeMap<String, String> parameters = new java.util.TreeMap<>(java.util.Map.of("CallSid", "CA1"));
        InboundRequest request = Posted.form("CallSid=CA1", "X-Twilio-Signature", twilio.signature(parameters));
        assertThat(Posted.refusal(twilio, request)).isEqualTo(400);
    }
}
