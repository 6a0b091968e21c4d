package io.github.helplines.directory.sms.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.contact.SmsEncoding;
import io.github.helplines.directory.core.contact.SmsText;
import io.github.helplines.directory.sms.FakeDirectory;
import io.github.helplines.directory.sms.message.Replies.Reply;
import io.github.helplines.directory.sms.message.Replies.Sort;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {
    private static final String UNKNOWN =
            "In danger now call 999. We have no answer to that word. Please check the spelling and text it again.";

    private final Replies replies = new Replies(FakeDirectory.knowingDvs(), ShortCode.of(FakeDirectory.SHORT_CODE));
    private final Replies withoutNetwork =
            new Replies(FakeDirectory.withoutNetwork(), ShortCode.of(FakeDirectory.SHORT_CODE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DVS",
                "dvs",
                " Dvs ",
                "‘DVS’.",
                "\"DVS\"",
                "“dvs”",
                "DVS.",
                "D.V.S.",
                "dvs please help",
                "DVS HELP",
                "DVS STOP",
                "DVS, he has my photos",
                "DVS\nhelp",
                "ＤＶＳ",
                "\u200bDVS\u200b",
                "DVS!",
                "(dvs)",
                "- DVS"
            })
    void readsTheKeywordOffTheFirstWord(String text) {
        assertThat(replies.to(text)).isEqualTo(new Reply(FakeDirectory.REPLY, Sort.KEYWORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DSV", "HELP", "help dvs", "DVSHELP", "stop him", "", "   ", "???", "😢", "Д", "17 DE1 2QY"})
    void answersAnyOtherTextWithTheEmergencyNumberFirst(String text) {
        assertThat(replies.to(text)).isEqualTo(new Reply(UNKNOWN, Sort.UNKNOWN_WORD));
    }

    /** Ten segments and more arrive as one text. */
    @Test
    void answersATextOf1600CharactersAsAnyOther() {
        String story = "he has my photos ".repeat(100);
        assertThat(replies.to(("DVS " + story).substring(0, 1600)))
                .isEqualTo(new Reply(FakeDirectory.REPLY, Sort.KEYWORD));
        for (String text : new String[] {
            story.substring(0, 1600), "D".repeat(1600), "DVS".repeat(534).substring(2), "😢".repeat(800)
        }) {
            assertThat(replies.to(text)).isEqualTo(new Reply(UNKNOWN, Sort.UNKNOWN_WORD));
            assertThat(replies.wantsSilence(text)).isFalse();
        }
    }

    @Test
    void answersWhenTheDirectoryFails() {
        assertThat(withoutNetwork.to("DVS"))
                .isEqualTo(new Reply(
                        "In danger now call 999. We cannot answer just now. Please text again later.",
                        Sort.NO_DIRECTORY));
    }

    @Test
    void everyTextOfItsOwnIsOneSegmentAndTellsNothing() {
        for (String text :
                new String[] {replies.to("DSV").text(), withoutNetwork.to("DVS").text()}) {
            SmsText sms = SmsText.of(text);
            assertThat(sms.encoding()).isEqualTo(SmsEncoding.GSM_7);
            assertThat(sms.fitsOneSegment()).isTrue();
            assertThat(text.toLowerCase(Locale.ROOT))
                    .doesNotContain("dvs", "victim", "abuse", "image", "photo", "police", "crime", "age", "postcode")
                    .doesNotContain("we will", "soon");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "‘STOP’",
                "STOPALL",
                "stop all",
                "STOP-ALL",
                "Unsubscribe",
                "CANCEL",
                "end",
                "Quit!",
                "stop please",
                "Stop texting me, please",
                "STOP DVS",
                "stop dvs texts"
            })
    void isSilentToWhoeverWantsNoTexts(String text) {
        assertThat(replies.wantsSilence(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop him",
                "Stop him please",
                "make it stop",
                "please stop",
                "I want it to end",
                "END IT ALL",
                "DVS STOP",
                "stop sharing my pictures",
                "stop stop stop stop stop stop stop",
                "cancel my life",
                "",
                "DVS"
            })
    void isNotSilentToWhoeverAsksForHelp(String text) {
        assertThat(replies.wantsSilence(text)).isFalse();
    }

    @Test
    void aStopNeedsNoDirectory() {
        assertThat(withoutNetwork.wantsSilence("STOP")).isTrue();
        assertThat(withoutNetwork.wantsSilence("STOP DVS")).isFalse();
    }
}
