package io.github.helplines.directory.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Cost.Price;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.opening.OpenReason;
import io.github.helplines.directory.core.opening.OpenStatus;
import io.github.helplines.directory.service.page.card.Words;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteWordsTest {
    private static final String STAYS =
            " Calls and texts also stay in the phone: use another phone if somebody checks yours.";
    private static final PhoneNumber NUMBER = PhoneNumber.of("+448081570123");
    private static final Evidence CHECKED = new Evidence(
            "the line itself",
            null,
            null,
            LocalDate.of(2026, 11, 1),
            Evidence.Method.DIALLED,
            LocalDate.of(2026, 11, 2));

    private static ChannelTraits traits(Cost cost, Known bill, List<String> languages) {
        return new ChannelTraits(
                new RecordId("00000000-0000-4000-8000-000000000001"),
                null,
                cost,
                bill,
                Known.UNKNOWN,
                languages,
                null,
                CHECKED,
                null);
    }

    private static List<String> said(
            PageLanguage language, Channel channel, Evidence.State state, List<String> spoken) {
        OpenStatus unknown = OpenStatus.unknown(OpenReason.HOURS_UNKNOWN, Instant.parse("2026-11-23T12:00:00Z"));
        return new NoteWords(Wording.in(language))
                .of(new ChannelAnswer(channel, unknown, state, null), spoken).stream()
                        .map(Words::text)
                        .toList();
    }

    private static List<String> said(Cost cost, Known bill) {
        return said(
                PageLanguage.ENGLISH,
                new Channel.Voice(traits(cost, bill, List.of()), NUMBER, null),
                Evidence.State.CURRENT,
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREE | FREE | Free from landlines and mobiles.",
                "STANDARD | STANDARD | Costs as much as a call to an 01 or 02 number, and counts towards inclusive minutes.",
                "CHARGED | CHARGED | This is charged for.",
                "FREE | UNKNOWN | From a landline: free. From a mobile: we do not know what it costs.",
                "FREE | CHARGED | From a landline: free. From a mobile: charged for."
            })
    void saysWhatIsKnownOfTheCost(Price landline, Price mobile, String expected) {
        assertThat(said(new Cost(landline, mobile, "a page"), Known.UNKNOWN)).startsWith(expected);
    }

    @Test
    void nobodyIsToldThatACallShowsOnNoBillWhateverARecordSays() {
        assertThat(said(Cost.UNKNOWN, Known.NO))
                .isEqualTo(said(Cost.UNKNOWN, Known.UNKNOWN))
                .contains("We do not know whether this shows on a bill." + STAYS);
        assertThat(said(Cost.UNKNOWN, Known.YES)).contains("This shows on a bill." + STAYS);
    }

    @Test
    void aPageOnTheWebCostsNothingToWonderAbout() {
        Channel site = new Channel.Web(
                traits(Cost.UNKNOWN, Known.UNKNOWN, List.of()),
                ChannelKind.WEBSITE,
                URI.create("https://example.org/"));

        assertThat(said(PageLanguage.ENGLISH, site, Evidence.State.CURRENT, List.of()))
                .containsExactly("Checked on 2 November 2026.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNVERIFIED | Not yet confirmed by the service. | Heb ei gadarnhau gan y gwasanaeth eto.",
                "CURRENT | Checked on 2 November 2026. | Gwiriwyd ar 2 Tachwedd 2026.",
                "DUE | Checked on 2 November 2026, and due to be checked again. | Gwiriwyd ar 2 Tachwedd 2026, ac mae'n bryd ei wirio eto.",
                "OVERDUE | Last checked on 2 November 2026: it may have changed. | Gwiriwyd ddiwethaf ar 2 Tachwedd 2026: gall fod wedi newid."
            })
    void saysHowItIsKnown(Evidence.State state, String english, String welsh) {
        Channel line = new Channel.Voice(traits(Cost.UNKNOWN, Known.UNKNOWN, List.of()), NUMBER, null);

        assertThat(said(PageLanguage.ENGLISH, line, state, List.of())).endsWith(english);
        assertThat(said(PageLanguage.WELSH, line, state, List.of())).endsWith(welsh);
    }

    @Test
    void namesTheLanguagesOfTheChannelOrElseOfTheService() {
        Channel own = new Channel.Voice(traits(Cost.UNKNOWN, Known.UNKNOWN, List.of("cy", "en")), NUMBER, null);
        Channel none = new Channel.Voice(traits(Cost.UNKNOWN, Known.UNKNOWN, List.of()), NUMBER, null);

        assertThat(said(PageLanguage.ENGLISH, own, Evidence.State.CURRENT, List.of("pl")))
                .contains("Languages: Welsh, English.");
        assertThat(said(PageLanguage.WELSH, own, Evidence.State.CURRENT, List.of()))
                .contains("Ieithoedd: Cymraeg, Saesneg.");
        assertThat(said(PageLanguage.ENGLISH, none, Evidence.State.CURRENT, List.of("pl")))
                .contains("Languages: Polish.");
    }
}
