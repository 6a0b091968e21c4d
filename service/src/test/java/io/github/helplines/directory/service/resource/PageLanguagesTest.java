package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.page.ProblemWords;
import io.github.helplines.directory.service.page.Templates;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.problem.ProblemType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person reads is there in Welsh as well, and what is not is marked. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PageLanguagesTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    private static final Pattern MARKED = Pattern.compile("(?s)<([a-z0-9]+)[^>]* lang=\"en\"[^>]*>.*?</\\1>");
    private static final Pattern CODE = Pattern.compile("(?s)<(pre|code)[ >].*?</\\1>");
    private static final Pattern WAY = Pattern.compile("(?:href|action)=\"(/[^\"]*)\"");
    private static final int A_SENTENCE = 12;

    private static String page(String path) {
        return SERVER.anyway()
                .accept("text/html,*/*;q=0.8")
                .get(path)
                .then()
                .contentType("text/html;charset=utf-8")
                .extract()
                .asString();
    }

    /** Texts of ours in English that the Welsh has another text for: long enough to be no part of another one. */
    private static List<String> english() throws IOException {
        Properties english = wording("en");
        Properties welsh = wording("cy");
        return english.stringPropertyNames().stream()
                .filter(key -> !english.getProperty(key).equals(welsh.getProperty(key)))
                .map(english::getProperty)
                .filter(text -> text.length() >= A_SENTENCE && text.indexOf('{') < 0)
                .toList();
    }

    private static Properties wording(String tag) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Templates.class.getResourceAsStream("wording_" + tag + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/services/derbyshire-victim-services",
                "/services/nobody",
                "/nope",
                "/report",
                "/report/derbyshire-victim-services",
                "/topics/intimate-image-abuse",
                "/status",
                "/privacy",
                "/accessibility",
                "/developers",
                "/website",
                "/problems/not_found",
                "/embed/services/childline",
                "/embed/topics/intimate-image-abuse"
            })
    void everySortOfPageIsThereInWelshAndKeepsToIt(String path) throws IOException {
        String page = page(path + "?lang=cy");

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"cy\">");
        String ours = ReadText.ofPage(
                MARKED.matcher(CODE.matcher(page).replaceAll("")).replaceAll(""));
        assertThat(ours).isNotBlank().doesNotContain(english());
        // The English page is one step away; the reference and what pages are made of have no language to keep.
        assertThat(WAY.matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .filter(way -> !way.matches("/(docs|openapi.yaml|assets/.*|website|)"))
                        .filter(way -> !way.equals(path)))
                .allMatch(way -> way.contains("lang&#61;cy") || way.contains("lang=cy"), "keeps to Welsh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/services/childline",
                "/services/nobody",
                "/nope",
                "/report",
                "/report/childline",
                "/topics/intimate-image-abuse",
                "/status",
                "/website",
                "/problems/not_found",
                "/embed/services/childline",
                "/embed/services/childline/fragment",
                "/embed/topics/intimate-image-abuse"
            })
    void aLanguageThatNoPageIsInIsEnglishMarkedSoAndCarriedNoFurther(String path) {
        String page = page(path + "?lang=fr");

        assertThat(page)
                .startsWith(path.endsWith("fragment") ? "<section class" : "<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("lang=\"en\"")
                .doesNotContain("lang&#61;fr", "lang=fr", "lang=\"fr")
                .isEqualTo(page(path));
    }

    @Test
    void whatIsLookedForIsFoundInEnglish() throws IOException {
        String page = ReadText.ofPage(page("/developers"));

        assertThat(english().stream().filter(page::contains)).hasSizeGreaterThan(15);
    }

    @Test
    void everyProblemIsExplainedInWelsh() {
        ProblemWords words = new ProblemWords(PortalPages.wording("cy"));
        for (ProblemType type : ProblemType.values()) {
            assertThat(List.of(
                            words.title(type.code(), type.title()),
                            words.cause(type.code(), type.cause()),
                            words.remedy(type.code(), type.remedy()),
                            words.retry(type.retry().wire(), type.retry().text())))
                    .as(type.code())
                    .allMatch(text -> text.lang() == null)
                    .extracting("text")
                    .doesNotContain(type.title(), type.cause(), type.remedy());
        }
        assertThat(page("/problems/not_found?lang=cy"))
                .contains("<h1>Heb ei ganfod</h1>", "<h2>Beth i&#39;w wneud</h2>");
    }

    @Test
    void whatNobodyTranslatedStaysInEnglishAndIsMarked() {
        Wording welsh = PortalPages.wording("cy");

        assertThat(new ProblemWords(welsh).title("new_problem", "New").lang()).isEqualTo("en");
        assertThat(new ProblemWords(PortalPages.wording("en"))
                        .title("new_problem", "New")
                        .lang())
                .isNull();
    }

    @Test
    void whoReadsWelshIsHandedOnInWelsh() {
        String embedded = page("/services/derbyshire-police?lang=cy");
        String card = SERVER.anyway()
                .get("/widget/v1/services/derbyshire-police?lang=cy")
                .asString();

        assertThat(embedded).contains("href=\"/services/crimestoppers?lang&#61;cy\"");
        assertThat(Pattern.compile("\"page\":\"([^\"]*)\"")
                        .matcher(card)
                        .results()
                        .map((MatchResult found) -> found.group(1)))
                .isNotEmpty()
                .allMatch(way -> way.matches("/services/[a-z-]+\\?lang=cy"));
    }

    @Test
    void theLanguageOfTheCodeIsAnotherThanThatOfThePageWhereSomebodyChoosesSo() {
        assertThat(made("?lang=cy", "language=en"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"cy\">")
                .contains("action=\"/website?lang&#61;cy\"")
                .containsPattern("helpline-contacts topic.*lang(=|&#61;)(\"|&#34;|&quot;)en");
        assertThat(made("", "language=cy"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("action=\"/website\"")
                .containsPattern("helpline-contacts topic.*lang(=|&#61;)(\"|&#34;|&quot;)cy");
    }

    private static String made(String query, String form) {
        return SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/website" + query)
                .asString();
    }
}
