package io.github.helplines.directory.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.opening.OpenReason;
import io.github.helplines.directory.core.opening.OpenState;
import io.github.helplines.directory.core.opening.OpenStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenWordsTest {
    /** Half past midnight on the last Friday of November in London. */
    private static final Instant NOW = Instant.parse("2026-11-27T00:30:00Z");

    private static String said(PageLanguage language, ChannelKind kind, OpenStatus status) {
        return new OpenWords(Wording.in(language)).of(kind, status, false);
    }

    private static OpenStatus open(OpenReason reason, String until) {
        return new OpenStatus(OpenState.OPEN, reason, NOW, time(until), null, null);
    }

    private static OpenStatus closed(OpenReason reason, String from) {
        return new OpenStatus(OpenState.CLOSED, reason, NOW, null, time(from), null);
    }

    private static OffsetDateTime time(String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-27T16:00:00Z | Open now, until 16:00. | Ar agor nawr, tan 16:00.",
                "2026-11-28T02:00:00Z | Open now, until 02:00 tomorrow. | Ar agor nawr, tan 02:00 yfory.",
                "2026-12-02T09:05:00Z | Open now, until Wednesday 2 December at 09:05. | Ar agor nawr, tan ddydd Mercher 2 Rhagfyr am 09:05.",
                " | Open now. | Ar agor nawr."
            })
    void whatIsOpenSaysUntilWhen(String until, String english, String welsh) {
        OpenStatus status = open(OpenReason.WEEKLY_HOURS, until);

        assertThat(said(PageLanguage.ENGLISH, ChannelKind.VOICE, status)).isEqualTo(english);
        assertThat(said(PageLanguage.WELSH, ChannelKind.VOICE, status)).isEqualTo(welsh);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-27T10:00:00Z | Closed now. Opens today at 10:00. | Ar gau nawr. Yn agor heddiw am 10:00.",
                "2026-11-28T10:00:00Z | Closed now. Opens tomorrow at 10:00. | Ar gau nawr. Yn agor yfory am 10:00.",
                "2026-11-30T10:00:00Z | Closed now. Opens on Monday 30 November at 10:00. | Ar gau nawr. Yn agor ddydd Llun 30 Tachwedd am 10:00.",
                "2027-01-04T10:00:00Z | Closed now. Opens on Monday 4 January 2027 at 10:00. | Ar gau nawr. Yn agor ddydd Llun 4 Ionawr 2027 am 10:00.",
                " | Closed now. We do not know when it opens next. | Ar gau nawr. Nid ydym yn gwybod pryd y bydd yn agor nesaf."
            })
    void whatIsClosedSaysWhenItOpensNext(String opens, String english, String welsh) {
        OpenStatus status = closed(OpenReason.WEEKLY_HOURS, opens);

        assertThat(said(PageLanguage.ENGLISH, ChannelKind.VOICE, status)).isEqualTo(english);
        assertThat(said(PageLanguage.WELSH, ChannelKind.VOICE, status)).isEqualTo(welsh);
    }

    @Test
    void timesAreThoseThatClocksInLondonShow() {
        OpenStatus status = new OpenStatus(
                OpenState.CLOSED,
                OpenReason.WEEKLY_HOURS,
                Instant.parse("2026-03-28T23:30:00Z"),
                null,
                time("2026-03-30T10:00:00+01:00"),
                null);

        assertThat(said(PageLanguage.ENGLISH, ChannelKind.VOICE, status))
                .isEqualTo("Closed now. Opens on Monday 30 March at 10:00.");
    }

    @Test
    void aBankHolidayIsNamedAsTheReason() {
        OpenStatus status = closed(OpenReason.BANK_HOLIDAY, "2026-11-28T10:00:00Z");

        assertThat(said(PageLanguage.ENGLISH, ChannelKind.VOICE, status))
                .isEqualTo("Closed now: it is a bank holiday. Opens tomorrow at 10:00.");
        assertThat(said(PageLanguage.WELSH, ChannelKind.VOICE, status))
                .isEqualTo("Ar gau nawr: mae'n ŵyl banc. Yn agor yfory am 10:00.");
    }

    @Test
    void whatNobodyKnowsIsSaidToBeUnknownAndNeverClosed() {
        for (OpenReason reason : OpenReason.values()) {
            for (ChannelKind kind : ChannelKind.values()) {
                String said = said(PageLanguage.ENGLISH, kind, OpenStatus.unknown(reason, NOW));
                assertThat(said).containsIgnoringCase("not know").doesNotContainIgnoringCase("closed");
            }
        }
        assertThat(said(PageLanguage.ENGLISH, ChannelKind.VOICE, OpenStatus.unknown(OpenReason.HOURS_UNKNOWN, NOW)))
                .isEqualTo("Hours not known: try it.");
        assertThat(said(PageLanguage.ENGLISH, ChannelKind.WEB_FORM, OpenStatus.unknown(OpenReason.HOURS_UNKNOWN, NOW)))
                .isEqualTo("Write at any time. We do not know when it is answered.");
    }

    @Test
    void whatNeverClosesSaysSo() {
        assertThat(said(PageLanguage.ENGLISH, ChannelKind.VOICE, open(OpenReason.ALWAYS_OPEN, null)))
                .isEqualTo("Open now, day and night.");
    }
}
