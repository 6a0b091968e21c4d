package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.contact.SmsEncoding;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsRepliesTest {
    private static final ShortCode CODE = ShortCode.of("82228");

    private final SmsReplies replies = new SmsReplies(SampleDirectory.directory());

    @Test
    void aKeywordIsAnsweredWithTheNumberInOneSegment() {
        SmsReply reply = replies.reply(CODE, Keyword.of("DVS")).orElseThrow();

        assertThat(reply.service().slug().value()).isEqualTo("derbyshire-victim-services");
        assertThat(reply.text()).isEqualTo("Call 0800 612 6505, free. In danger now call 999.");
        assertThat(reply.sms().encoding()).isEqualTo(SmsEncoding.GSM_7);
        assertThat(reply.sms().fitsOneSegment()).isTrue();
    }

    @Test
    void nobodyElseAnswersAnUnknownKeywordOrShortCode() {
        assertThat(replies.reply(CODE, Keyword.of("CORE"))).isEmpty();
        assertThat(replies.reply(ShortCode.of("82055"), Keyword.of("DVS"))).isEmpty();
    }

    @Test
    void freeIsSaidOnlyWhereItIsKnown() {
        assertThat(text(new SampleService("a", "Quiet Line")
                        .sms("60001", "QUIET")
                        .voice("0345 6000 459", null)))
                .isEqualTo("Call 0345 6000 459. In danger now call 999.");
    }

    @Test
    void theEmergencyNumberIsNotGivenAsTheServicesOwn() {
        assertThat(text(new SampleService("a", "Watch")
                        .sms("60001", "QUIET")
                        .voice("999", null)
                        .voice("101", null)))
                .isEqualTo("Call 101. In danger now call 999.");
    }

    @Test
    void anAddressThatNamesTheServiceIsKeptOffThePhone() {
        assertThat(text(new SampleService("a", "Bruised Hearts")
                        .sms("60001", "QUIET")
                        .web("https://bruisedhearts.example/", null)
                        .email("talk@listeners.example")))
                .isEqualTo("E-mail talk@listeners.example. In danger now call 999.");
        assertThat(text(new SampleService("a", "Bruised Hearts")
                        .sms("60001", "QUIET")
                        .web("https://bruisedhearts.example/", null)))
                .isEqualTo("We have no number to give you here. In danger now call 999.");
    }

    /** Whoever texted asked for one service: that the number is another's has to be said. */
    @Test
    void theNumberOfAnotherServiceIsSaidToBeAnothers() {
        Service other = new SampleService("b", "Listeners").freeVoice("116 123").build();

        assertThat(text(new SampleService("a", "Watch").sms("60001", "QUIET").handOff("b", "For anybody."), other))
                .isEqualTo("Another service: call 116 123, free. In danger now call 999.");
    }

    private static String text(SampleService sample, Service... others) {
        List<Service> all = new ArrayList<>(List.of(others));
        all.add(sample.build());
        return new SmsReplies(Directory.of(1, all))
                .reply(ShortCode.of("60001"), Keyword.of("QUIET"))
                .orElseThrow()
                .text();
    }
}
