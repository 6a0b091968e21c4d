package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A search finds somebody to turn to, whatever was typed, and repeats none of it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PortalSearchTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");

    private static ValidatableResponse search(String body) {
        return SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/search")
                .then();
    }

    @Test
    void findsWhatPeopleTypeAndRepeatsNoneOfIt() {
        String found = search("q=" + URLEncoder.encode("Revange  pörn?", StandardCharsets.UTF_8))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("<form method=\"post\" action=\"/search\""))
                .extract()
                .asString();

        assertThat(links(found).get(0)).isEqualTo("/topics/intimate-image-abuse");
        assertThat(found).doesNotContainIgnoringCase("revange").doesNotContain("pörn");
        assertThat(links(search("q=revenge+porn+helpline").extract().asString()))
                .containsSubsequence(
                        "/services/revenge-porn-helpline", "/services/childline", "/services/report-remove");
        assertThat(links(search("q=nspcc").extract().asString())).contains("/services/childline");
    }

    @Test
    void nobodysSearchEndsAtNothing() {
        String long300 = "x".repeat(300);
        for (String body :
                List.of("q=zzzzzzzz", "q=", "", "q=%zz", "other=1", "q=" + long300, "q=" + "y".repeat(9000), "{}")) {
            String found = search(body).statusCode(200).extract().asString();
            assertThat(links(found)).as(body).contains("/services/samaritans");
            assertThat(found).doesNotContain("zzzz", "xxxx", "yyyy");
        }
        search("q=zzzzzzzz").body(containsString("Nothing here is called that."));
        search("q=").body(containsString("There was nothing to search for."));
        SERVER.anyway()
                .contentType("application/x-www-form-urlencoded")
                .body("q=zzzzzzzz")
                .post("/search?lang=cy")
                .then()
                .body(containsString("<html lang=\"cy\">"));
    }

    private static List<String> links(String page) {
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return new ArrayList<>(
                        LINK.matcher(main).results().map(MatchResult::group).toList())
                .stream()
                        .map(link -> link.replaceAll(".*=\"|\"", ""))
                        .filter(link -> !link.startsWith("/search"))
                        .toList();
    }
}
