package io.github.helplines.directory.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.service.page.card.Cards;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that no check should have let through is text on a page, and nothing else. */
class PlantedRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static Cards planted(PageLanguage language) {
        Directory directory = Directory.of(2, PlantedRecords.all());
        return new CardWriter(directory, new HelpDesk(directory), Wording.in(language), NOW)
                .service(PlantedRecords.service());
    }

    private static Stream<String> pages() {
        return Stream.of(PageLanguage.values())
                .flatMap(language -> Stream.of(true, false).flatMap(discreet -> {
                    CardsView view = CardsView.of(
                            planted(language),
                            new CardsView.Manner(discreet, 1, true, "https://exit.example/", NOW),
                            page -> page,
                            more -> more);
                    return Stream.of("embed", "fragment")
                            .map(name -> new String(new Templates().render(name, view), StandardCharsets.UTF_8));
                }));
    }

    @Test
    void nothingOfItBecomesMarkup() {
        assertThat(pages()).hasSize(8).allSatisfy(page -> {
            assertThat(page.replace("<script type=\"module\" src=\"/assets/page.js\"></script>", ""))
                    .doesNotContain("<script", "<img", "<b>")
                    .doesNotContainPattern("<[^>]*\\son[a-z]+=");
            assertThat(page.replaceAll("[^\"]", "").length() % 2).isZero();
            assertThat(page).doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u0000]");
        });
    }

    @Test
    void whatProgramsReadDoesNotEndItsScript() {
        String data = StructuredData.of(
                PlantedRecords.service(),
                List.of(PlantedRecords.service()),
                runBy -> "</script>" + PlantedRecords.TURNED);

        assertThat(data)
                .doesNotContain("<", ">", "&", "\u202e")
                .contains("\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "0808 157 0999");
    }

    @Test
    void itIsReadAsItStands() {
        assertThat(pages().toList().get(2))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("{{title}} {{{title}}} &amp;lt;b&amp;gt; &lt;b&gt;")
                .contains("0808 157 0999");
    }

    @Test
    void anAddressThatIsNoneIsNoLink() {
        assertThat(planted(PageLanguage.ENGLISH).services().get(0).channels())
                .extracting("href")
                .containsOnly(null, "https://example.org/'onfocus='alert(1)?a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "http://example.org",
                "https://example.org/\"x",
                "https://example.org/<x",
                "//example.org",
                "/services/x",
                "vbscript:x",
                "https://example.org/ x",
                " javascript:alert(1)",
                "https://example.org/\u202e",
                ""
            })
    void onlySchemesThatReachSomebodyAreLinked(String uri) {
        assertThat(PlainWords.link(uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:+448001111",
                "tel:999",
                "sms:82228?body=DVS",
                "mailto:jo@samaritans.org",
                "https://a.example/b?c=d&e"
            })
    void thoseAreLinked(String uri) {
        assertThat(PlainWords.link(uri)).contains(uri);
    }
}
