package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class WebsiteTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));
    private static final Pattern CODE = Pattern.compile("(?s)<pre tabindex=\"0\"><code>(.*?)</code></pre>");

    private static String page(String form) {
        return SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .body(form.replaceFirst("^[?]", ""))
                .post("/website")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The codes as somebody would copy them: widget, frame, fragment. */
    private static List<String> codes(String query) {
        return CODE.matcher(page(query))
                .results()
                .map(found -> ReadText.ofPage(found.group(1)).replace("&#10;", "\n"))
                .toList();
    }

    private static String here() {
        return "http://localhost:" + SERVER.getLocalPort();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theWidgetsCodeLoadsExactlyTheScriptThatIsServed() throws Exception {
        String widget = codes("?show=services/childline").get(0);

        String path = found("src=\"" + here() + "(/widget/[0-9a-f]{16}/helpline-contacts.js)\"", widget);
        byte[] script =
                SERVER.anyway().get(path).then().statusCode(200).extract().asByteArray();
        assertThat(found("integrity=\"sha384-([^\"]*)\"", widget))
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-384").digest(script)));
        assertThat(widget).contains("crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>");
    }

    @Test
    void insideItStandTheLineForDangerAndAWayToTheNumbersAndNoNumberThatCouldBeRecalled() {
        String widget = codes("?show=services/childline").get(0);

        assertThat(widget)
                .contains(
                        "<helpline-contacts service=\"childline\" lang=\"en\" exit-url=\"https://www.bbc.co.uk/weather\">")
                .contains("<!-- 2026-11-23 -->")
                .contains("<p>In immediate danger, call <a href=\"tel:999\">999</a>.</p>")
                .contains("<a href=\"" + here() + "/embed/services/childline\" rel=\"noreferrer\">How to make contact:"
                        + " Childline</a>");
        assertThat(widget.replaceAll("integrity=\"[^\"]*\"|/widget/[0-9a-f]+", "")
                        .replace("999", ""))
                .doesNotContainPattern("\\d{3} ?\\d{3}|0800");
    }

    @Test
    void allThreeShowWhatWasChosen() {
        List<String> codes = codes("?show=topics/intimate-image-abuse&language=cy&discreet=true&eligibility=true");
        String framed = here() + "/embed/topics/intimate-image-abuse?lang=cy&#38;discreet=true";

        assertThat(codes).hasSize(3);
        assertThat(codes.get(0))
                .contains(
                        "<helpline-contacts topic=\"intimate-image-abuse\" lang=\"cy\" discreet eligibility exit-url=")
                .contains("<p>Mewn perygl uniongyrchol, ffoniwch <a href=\"tel:999\">999</a>.</p>")
                .contains("href=\"" + framed + "\"", ">Manylion cyswllt</a>");
        assertThat(codes.get(1)).contains("src=\"" + framed + "\"", "referrerpolicy=\"no-referrer\"");
        assertThat(codes.get(2))
                .isEqualTo("curl -s '" + here() + "/embed/topics/intimate-image-abuse/fragment?lang=cy&discreet=true'");
        assertThat(page("?show=topics/intimate-image-abuse&language=cy&discreet=true"))
                .contains("value=\"topics/intimate-image-abuse\" selected", "value=\"cy\" lang=\"cy\" selected");
    }

    @Test
    void showsTheVeryWidgetAtWorkAndThePageForAFrameInsideIt() {
        String chosen = "?show=topics/intimate-image-abuse&language=cy&discreet=true&theme=dark&exit="
                + encoded("https://weather.example/?a=1&b=\u00e9");
        String shown =
                ReadText.ofPage(found("srcdoc=\"([^\"]*)\"", page(chosen)).replace("&#10;", "\n"));
        String widget = codes(chosen).get(0);

        assertThat(shown)
                .startsWith("<!DOCTYPE html>\n<html lang=\"cy\">")
                .contains(found("(<helpline-contacts [^>]*>)", widget))
                .contains("<iframe src=\"/embed/topics/intimate-image-abuse?lang=cy&#38;discreet=true\"")
                .contains("src=\"" + found("src=\"" + here() + "([^\"]*)\"", widget) + "\" integrity=\""
                        + found("integrity=\"([^\"]*)\"", widget) + "\"");
    }

    @Test
    void whatSomebodyTypesIsTakenFromNoAddress() {
        String page = SERVER.anyway()
                .get("/website?show=services/childline&exit=https://canary.example/&theme=dark")
                .asString();
        assertThat(page)
                .contains("<form method=\"post\" action=\"/website\"", "value=\"services/childline\" selected")
                .doesNotContain("canary");
    }

    @Test
    void whatIsNoRecordIsShownNowhere() {
        assertThat(page("?show=%3Cscript%3Ealert&language=%22%3E"))
                .doesNotContain("alert")
                .contains("value=\"topics/intimate-image-abuse\" selected");
    }

    @Test
    void theWidgetHasTheColoursAndTheWayOutThatWereChosen() {
        String page = "?show=services/childline&exit=" + encoded("https://weather.example/today?at=1&b=2") + "&theme=";

        assertThat(codes(page + "auto").get(0))
                .contains("lang=\"en\" theme=\"auto\" exit-url=\"https://weather.example/today?at=1&#38;b=2\"");
        assertThat(codes(page + "dark").get(0)).contains(" theme=\"dark\" ");
        assertThat(codes(page + "light").get(0)).doesNotContain("theme=");
        assertThat(page(page + "auto"))
                .contains("value=\"auto\" selected", "value=\"https://weather.example/today?at&#61;1&amp;b&#61;2\"")
                .doesNotContain("exit-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://weather.example/zz",
                "javascript:zz()",
                "/zz",
                "zz",
                "https:zz",
                "https://localhost:1/zz",
                "https://somebody@zz.example/",
                "https://zz.example/\"onclick=\"",
                "https://zz.example/<b>"
            })
    void aWayOutThatTheWidgetWouldNotTakeIsNotTakenAndTheReaderIsTold(String exit) {
        String query = "?show=services/childline&theme=zz&exit=" + encoded(exit);

        assertThat(codes(query).get(0)).contains("lang=\"en\" exit-url=\"https://www.bbc.co.uk/weather\"");
        assertThat(page(query))
                .contains("<p class=\"alert\" role=\"status\" id=\"exit-refused\">This address was not taken")
                .contains("aria-describedby=\"exit-refused exit-note\" aria-invalid=\"true\"")
                .contains("value=\"light\" selected")
                .doesNotContain("zz");
    }

    @Test
    void whoeverLeavesTheWayOutEmptyIsToldNothing() {
        assertThat(page("?exit=%20")).doesNotContain("exit-refused");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
