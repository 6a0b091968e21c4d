package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTextTest {
    private final Channel voice = channel(new SampleService("a", "A").voice("0345 6000 459", null));

    @Test
    void aVoiceNumberKeepsTheGroupsItsServiceWrites() {
        assertThat(ChannelText.display(voice)).isEqualTo("0345 6000 459");
        assertThat(ChannelText.action(voice)).isEqualTo("Call 0345 6000 459");
        assertThat(ChannelText.spoken(voice)).contains("0 3 4 5, 6 0 0 0, 4 5 9");
        assertThat(ChannelText.uri(voice)).contains("tel:+443456000459");
        assertThat(ChannelText.relayUri(voice)).contains("tel:1800103456000459");
    }

    @Test
    void aShortCodeIsNeverWrittenWithoutItsKeyword() {
        Channel sms = channel(new SampleService("a", "A").sms("82228", "DVS"));

        assertThat(ChannelText.display(sms)).isEqualTo("DVS to 82228");
        assertThat(ChannelText.action(sms)).isEqualTo("Text DVS to 82228");
        assertThat(ChannelText.uri(sms)).contains("sms:82228?body=DVS");
        assertThat(ChannelText.spoken(sms)).contains("D V S, to 8 2 2 2 8");
        assertThat(ChannelText.relayUri(sms)).isEmpty();
    }

    @Test
    void aFullNumberToTextNeedsNoKeyword() {
        Channel sms = new Channel.Sms(voice.traits(), PhoneNumber.of("+447700900123"), null, null);

        assertThat(ChannelText.action(sms)).isEqualTo("Text 07700 900123");
        assertThat(ChannelText.spoken(sms)).contains("0 7 7 0 0, 9 0 0 1 2 3");
        assertThat(ChannelText.uri(sms)).contains("sms:+447700900123");
    }

    @Test
    void theRelayPrefixStandsBeforeATextphoneNumber() {
        Channel textphone = new Channel.Textphone(voice.traits(), PhoneNumber.of("101"), true);
        Channel emergency = new Channel.Textphone(voice.traits(), PhoneNumber.of("999"), true);
        Channel direct = new Channel.Textphone(voice.traits(), PhoneNumber.of("+448081570123"), false);

        assertThat(ChannelText.display(textphone)).isEqualTo("18001 101");
        assertThat(ChannelText.spoken(textphone)).contains("1 8 0 0 1, 1 0 1");
        assertThat(ChannelText.uri(textphone)).contains("tel:18001101");
        assertThat(ChannelText.display(emergency)).isEqualTo("18000");
        assertThat(ChannelText.spoken(emergency)).contains("1 8 0 0 0");
        assertThat(ChannelText.spoken(direct)).contains("0 8 0 8, 1 5 7, 0 1 2 3");
    }

    @Test
    void addressesOnTheWebLoseWhatNobodyReads() {
        Channel web = new Channel.Web(voice.traits(), ChannelKind.WEBSITE, URI.create("https://example.org/"));

        assertThat(ChannelText.action(web)).isEqualTo("Go to example.org");
        assertThat(ChannelText.uri(web)).contains("https://example.org/");
        assertThat(ChannelText.spoken(web)).isEmpty();
    }

    @Test
    void anEMailAddressIsEscapedInItsLink() {
        Channel email = new Channel.Email(voice.traits(), "a&b?c@example.org");

        assertThat(ChannelText.action(email)).isEqualTo("E-mail a&b?c@example.org");
        assertThat(ChannelText.uri(email)).contains("mailto:a%26b%3Fc@example.org");
    }

    @Test
    void aPlaceHasWordsAndNoLink() {
        Channel place = new Channel.Place(voice.traits(), ChannelKind.IN_PERSON, List.of("1 Any Street", "Derby"));

        assertThat(ChannelText.action(place)).isEqualTo("Visit 1 Any Street, Derby");
        assertThat(ChannelText.uri(place)).isEmpty();
    }

    private static Channel channel(SampleService service) {
        return service.build().channels().get(0);
    }
}
