package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.resource.pressure.LoadShedder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More is asked at once than is worked on. */
@ExtendWith(DropwizardExtensionsSupport.class)
@Timeout(120)
class LoadSheddingTest {
    private static final HttpServer SERVER = HttpServer.ofItsOwn();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int CONCURRENT =
            LoadShedder.concurrentFor(Runtime.getRuntime().availableProcessors());

    private final List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();

    @AfterEach
    void release() throws Exception {
        FailingResource.release();
        for (CompletableFuture<HttpResponse<String>> each : sent) {
            each.get(60, TimeUnit.SECONDS);
        }
        await(0);
    }

    private static CompletableFuture<HttpResponse<String>> send(String path) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + SERVER.getLocalPort() + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private void keepBusy() throws InterruptedException {
        for (int i = 0; i < CONCURRENT; i++) {
            sent.add(send("/failing/waits"));
        }
        await(CONCURRENT);
    }

    private static void await(int waiting) throws InterruptedException {
        while (FailingResource.waiting() != waiting) {
            Thread.sleep(10);
        }
    }

    @Test
    void whoCannotBeAnsweredInTimeIsToldSoWithTheFloor() throws Exception {
        keepBusy();
        HttpServer.turnedAway().clear();

        SERVER.given()
                .get("/v1/services?limit=1")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("code", equalTo("overloaded"))
                .body("type", equalTo("/problems/overloaded"))
                .body("emergency.channel.number", hasItem("999"));

        assertThat(HttpServer.turnedAway()).containsExactly("last");
        assertThat(HttpServer.answered()).anyMatch(told -> told.route().equals("/v1/services") && told.status() == 503);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /search?lang=cy, cy, Gofynnir gormod ar unwaith",
        "POST, /search, en, Too much is asked at once",
        "GET, /v1x?lang=%ff, en, Too much is asked at once"
    })
    void whoReadsPagesIsToldSoOnAPageWithTheFloorAndWaysToTheNumbers(
            String method, String path, String lang, String title) throws Exception {
        keepBusy();

        SERVER.anyway()
                .urlEncodingEnabled(false)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .contentType("application/x-www-form-urlencoded")
                .body("q=canarywords")
                .request(method, path)
                .then()
                .statusCode(503)
                .contentType("text/html;charset=utf-8")
                .header("Retry-After", equalTo("2"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Request-Id", notNullValue())
                .body(containsString("<html lang=\"" + lang + "\">"))
                .body(containsString("<h1>" + title + "</h1>"))
                .body(containsString("href=\"tel:999\""))
                .body(containsString("href=\"/services/local-line"))
                .body(not(containsString("canarywords")));
    }

    @ParameterizedTest
    @CsvSource({"/embed/services/local-line?lang=cy, cy, true", "/embed/topics/lost-pictures?discreet=true, en, false"})
    void whoReadsAFrameIsToldSoInItAndDiscreetlyWithoutNames(String path, String lang, boolean named) throws Exception {
        keepBusy();

        var answer = SERVER.anyway()
                .urlEncodingEnabled(false)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", endsWith("form-action 'none'; frame-ancestors *"))
                .body(containsString("<html lang=\"" + lang + "\">"))
                .body(containsString("href=\"tel:999\""))
                .body(containsString("<a href=\"\">"));
        String ways = answer.extract().asString().replaceAll("(?s).*<main>|</main>.*", "");
        assertThat(ways.contains("Lost pictures")).isEqualTo(named);
        assertThat(ways.contains("Local line")).isEqualTo(named);
        // No page of the portal is shown in a frame.
        assertThat(ways).doesNotContainPattern("<a href=\"/[^\"]*\"(?! target=\"_top\")");
    }

    @Test
    void programsAreToldAsBeforeWhateverElseTheyTake() {
        for (String accept :
                new String[] {"*/*", "application/json, text/html;q=0.5", "text/html;q=0.1, application/json"}) {
            assertThat(ForPeople.prefersPage(accept)).as(accept).isFalse();
        }
        assertThat(ForPeople.prefersPage(null)).isFalse();
        assertThat(ForPeople.prefersPage("text/html;q=0.9, */*;q=0.8")).isTrue();
        assertThat(ForPeople.mayBeAPage("/v1/reports")).isFalse();
        assertThat(ForPeople.mayBeAPage("/report/local-line")).isTrue();
    }

    @Test
    void whatIsReadMostIsAnsweredAllTheSame() throws Exception {
        keepBusy();

        for (String path : List.of("/v1/services/local-line", "/v1/emergency", "/v1/recalls")) {
            assertThat(send(path).get(30, TimeUnit.SECONDS).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void whoWaitsIsAnsweredWhenThereIsRoomAgain() throws Exception {
        keepBusy();
        CompletableFuture<HttpResponse<String>> waits = send("/v1/topics");
        Thread.sleep(100);
        assertThat(waits).isNotDone();

        FailingResource.release();

        assertThat(waits.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
}
