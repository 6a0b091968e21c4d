package io.github.helplines.directory.sms.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.message.UkMobile;
import org.junit.jupiter.api.Test;

class ReplyInAnswerTest {
    private static final UkMobile SENDER = UkMobile.parse("+447700900123").orElseThrow();

    @Test
    void twilioIsAnsweredInTwiml() {
        assertThat(new TwilioReply().reply(SENDER, "Ask <us> & \"them\"."))
                .isEqualTo(new HandedBack(
                        200,
                        "text/xml; charset=utf-8",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>"
                                + "Ask &lt;us&gt; &amp; \"them\".</Message></Response>"));
    }

    @Test
    void twilioSendsNothingWithoutAMessage() {
        assertThat(new TwilioReply().silence().body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
    }

    @Test
    void anAggregatorIsAnsweredInPlainText() {
        assertThat(new TextReply().reply(SENDER, "Call."))
                .isEqualTo(new HandedBack(200, "text/plain; charset=utf-8", "Call."));
        assertThat(new TextReply().silence()).isEqualTo(HandedBack.NOTHING);
    }
}
