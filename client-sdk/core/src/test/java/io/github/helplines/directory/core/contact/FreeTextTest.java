package io.github.helplines.directory.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
    private static List<String> keys(String text) {
        return FreeText.mentions(text).stream().map(ContactMention::key).toList();
    }

    @Test
    void acceptsOrdinaryWords() {
        assertThat(FreeText.textFaults("It’s not your fault.\nCall – any time… Dŵr, é, €, 💚, عربى"))
                .isEmpty();
    }

    @Test
    void namesEachKindOfBadCharacter() {
        assertThat(FreeText.textFaults("a\u0000")).containsExactly("nul_character");
        for (String bad : List.of("\t", "\r", "\u001b", "\u0085", "\u2028", "\u2029", "\u007f")) {
            assertThat(FreeText.textFaults("a" + bad + "b")).containsExactly("control_character");
        }
        for (String bad : List.of("\u202e", "\u200f", "\u200e", "\u2066", "\u2069", "\u061c", "\u202a")) {
            assertThat(FreeText.textFaults("a" + bad + "b")).containsExactly("bidi_character");
        }
        for (String bad : List.of("\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "\u3164", "\udb40\udc41")) {
            assertThat(FreeText.textFaults("a" + bad + "b")).containsExactly("zero_width_character");
        }
        assertThat(FreeText.textFaults("a\ud83d")).containsExactly("lone_surrogate");
        assertThat(FreeText.textFaults("\udc9aa")).containsExactly("lone_surrogate");
        assertThat(FreeText.textFaults("e\u0301")).containsExactly("not_nfc");
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThat(FreeText.textFaults("e\u0301\u0000\u200b\u202e\t\t"))
                .containsExactly(
                        "bidi_character", "control_character", "not_nfc", "nul_character", "zero_width_character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call 0800 612 6505 now.           | 08006126505
            Call 0800-612-6505                | 08006126505
            Call 0800.612.6505                | 08006126505
            Call (0800) [612] 6505            | 08006126505
            Call 0800 – 612 – 6505            | 08006126505
            Call +44 (0)800 612 6505          | 4408006126505
            Text 82228                        | 82228
            Text 8 2 2 2 8                    | 82228
            Call ０８００ ６１２ ６５０５          | 08006126505
            Call ٠٨٠٠٦١٢٦٥٠٥                   | 08006126505
            Call ⓪⑧⓪⓪ ⑥①②                      | 0800612
            from 2019-2020                    | 20192020
            on 2026-13-23                     | 20261323
            on 2026-11-23-45                  | 2026112345
            on 12026-11-23                    | 120261123
            """)
    void findsNumbersHoweverTheyAreSpaced(String text, String digits) {
        assertThat(keys(text)).containsExactly(digits);
        assertThat(FreeText.mentions(text).get(0).kind()).isEqualTo(ContactMention.Kind.DIGITS);
    }

    @Test
    void findsANumberAcrossLinesAndUnusualSpaces() {
        assertThat(keys("0800\n612\u00a0\u202f6505")).containsExactly("08006126505");
        assertThat(keys("0800\u2011612\u20116505")).containsExactly("08006126505");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Call 999 or 101.",
                "24/7",
                "open 9:30 to 17:00",
                "four digits 1234",
                "1234, 5678",
                "aged 13 to 18",
                "since 2026-11-23",
                "from 2026-11-23 to 2027-01-04",
                "on 2026-11-23 10:30",
                "e.g. this, i.e. that",
                "10.30am to 5.30pm",
                "at a.m.",
                "version 1.2",
                "and/or",
                "me @ home"
            })
    void findsNothingInOrdinaryWords(String text) {
        assertThat(FreeText.mentions(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            See https://www.stopncii.org/ now     | stopncii.org
            See (http://example.org/a?b=1#c).     | example.org/a?b=1#c
            See Childline.org.uk, or              | childline.org.uk
            See www.example.org                   | example.org
            See “https://example.org/x”           | example.org/x
            See ftp://192.0.2.1/12345             | 192.0.2.1/12345
            See example.org:8080/a                | example.org:8080/a
            See ｅｘａｍｐｌｅ．ｏｒｇ               | example.org
            See bit.ly/abc123456                  | bit.ly/abc123456
            See example.org.1 there               | example.org
            See a.b.c.d.e.f.g.h.i.j.k.example.org | a.b.c.d.e.f.g.h.i.j.k.example.org
            See http://localhost/                 | localhost
            """)
    void findsAddresses(String text, String key) {
        assertThat(keys(text)).containsExactly(key);
        assertThat(FreeText.mentions(text).get(0).kind()).isEqualTo(ContactMention.Kind.URL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to Help@Example.org.            | help@example.org
            mailto:a.b+c@mail.example.co.uk       | a.b+c@mail.example.co.uk
            Write to a12345@example.org           | a12345@example.org
            Write to help＠example．org             | help@example.org
            """)
    void findsMailAddresses(String text, String key) {
        assertThat(keys(text)).containsExactly(key);
        assertThat(FreeText.mentions(text).get(0).kind()).isEqualTo(ContactMention.Kind.EMAIL);
    }

    @Test
    void listsMentionsInOrderWithTheirPlaces() {
        String text = "Call 0808 157 0123, see https://example.org/1, or write to a@example.org. Text 82228";
        List<ContactMention> mentions = FreeText.mentions(text);
        assertThat(mentions.stream().map(ContactMention::text))
                .containsExactly("0808 157 0123", "https://example.org/1", "a@example.org", "82228");
        assertThat(mentions)
                .allSatisfy(
                        mention -> assertThat(text.substring(mention.start())).startsWith(mention.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 0808 157 0112 (24 hours).",
                "Call 08081570112. 999 if in danger.",
                "Call 0808 157 0112 or +44 808 157 0112",
                "0808 157 0112 82228",
                "24 7 0808 157 0112",
                "Text DVS to 82228",
                "See stopncii.org or https://www.StopNCII.org/.",
                "Write to Jo@example.org"
            })
    void isExplainedByKnownContacts(String text) {
        assertThat(FreeText.mentions(text)).isNotEmpty().allMatch(mention -> mention.isExplainedBy(known()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 0808 157 0113",
                "Call 0808 157 01122",
                "Call 0808 157 0112 or 0808 157 0113",
                "Call 0808 157 0112 12345",
                "Call 12 34 5 0808 157 0112",
                "Text DVS to 82229",
                "See stopncii.org.example.org",
                "See stopncii.org/other",
                "Write to jo@example.com"
            })
    void isNotExplainedByOthers(String text) {
        assertThat(FreeText.mentions(text)).anyMatch(mention -> !mention.isExplainedBy(known()));
    }

    /** Patterns that loop or nest carelessly would run for hours here, or out of stack. */
    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a", "a.", "a-", "-", ".", "1.", "a@", "http://", "/", ")", "1 (", "a.aa/", "://a"})
    void staysQuickOnLongTexts(String piece) {
        String text = "https://a.example/" + piece.repeat(30_000) + "x 0808 157 0112";
        List<ContactMention> mentions = FreeText.mentions(text);
        assertThat(mentions).isNotEmpty();
        assertThat(mentions.get(mentions.size() - 1).key()).endsWith("08081570112");
        assertThat(FreeText.mentions(piece.repeat(30_000) + "x 0808 157 0112"))
                .isNotEmpty()
                .anyMatch(mention -> mention.isExplainedBy(known()));
    }

    private static Set<String> known() {
        return Stream.concat(
                        PhoneNumber.ofUkNational("0808 157 0112").digitForms().stream(),
                        Stream.of(
                                ShortCode.of("82228").value(),
                                ContactMention.urlKey("https://stopncii.org/"),
                                ContactMention.emailKey("jo@example.org")))
                .collect(Collectors.toSet());
    }
}
