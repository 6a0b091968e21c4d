package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong address answers: a page that helps to people, a problem to programs. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PortalMissingTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    private static ValidatableResponse get(String path) {
        return SERVER.anyway().accept("text/html,*/*;q=0.8").get(path).then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/nobody", "/topics/%3Cscript%3E", "/services/Some%20Body"})
    void whatIsNotThereIsAPageThatHelpsAndRepeatsNothing(String path) {
        SERVER.anyway()
                .urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .body(allOf(
                        containsString("There is nothing at this address."),
                        containsString("href=\"tel:116123\""),
                        containsString("action=\"/search\""),
                        not(containsString("nobody")),
                        not(matchesPattern("(?s).*<script(?! type=\"module\" src=\"/assets/page.js\"></script>).*")),
                        not(containsString("Some Body"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services", "/topics/", "/nope", "/services/a/b", "/docs/nope", "/problems/nope"})
    void aWrongAddressIsAPageToABrowserAndAProblemToPrograms(String path) {
        for (String lang : List.of("en", "cy")) {
            var answer = get(path + "?lang=" + lang)
                    .statusCode(404)
                    .contentType("text/html;charset=utf-8")
                    .header("Cache-Control", "no-store")
                    .header("Content-Security-Policy", containsString("form-action 'self'"))
                    .extract();
            // Accept-Encoding is another one.
            assertThat(answer.headers().getValues("Vary")).contains("Accept");
            assertThat(answer.asString())
                    .startsWith("<!DOCTYPE html>\n<html lang=\"" + lang + "\">")
                    .contains("href=\"tel:999\"", "action=\"/search", "/topics/intimate-image-abuse")
                    .doesNotContain("nope");
        }
        for (String accept : List.of("*/*", "application/json", "application/problem+json, text/html;q=0.5")) {
            var answer = SERVER.anyway()
                    .accept(accept)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .extract();
            assertThat(answer.headers().getValues("Vary")).contains("Accept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nope", "/v1", "/v1/services/nobody", "/widget/v1/nope"})
    void underTheAddressesOfProgramsAWrongOneIsAProblemWhoeverAsks(String path) {
        get(path).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theBareAddressIsForPeople() {
        SERVER.anyway().accept("application/json").get("/").then().statusCode(406);
        SERVER.anyway().accept("text/html").post("/").then().statusCode(405);
        SERVER.anyway().get("/no-such-page").then().statusCode(404).contentType("application/problem+json");
    }
}
