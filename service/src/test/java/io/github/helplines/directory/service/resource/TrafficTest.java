package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.resource.traffic.Routes;
import io.github.helplines.directory.service.resource.traffic.TrafficObserver.Answered;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of requests: each once, by its route's template, however it was answered. */
@ExtendWith(DropwizardExtensionsSupport.class)
@Timeout(60)
class TrafficTest {
    private static final HttpServer SERVER = HttpServer.ofItsOwn();

    @BeforeEach
    void forget() {
        HttpServer.answered().clear();
        HttpServer.turnedAway().clear();
    }

    @AfterEach
    void restore() {
        SERVER.restoreKeys();
    }

    static List<ContractOperation> operations() {
        return ContractOperation.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsToldByTheTemplateOfTheContract(ContractOperation operation) throws Exception {
        RequestSpecification request = SERVER.anyway();
        operation
                .body()
                .ifPresent(body -> request.contentType("application/json").body(body));
        Response response = request.request(operation.method(), operation.path());

        Answered answered = onlyOne();
        assertThat(answered.route()).isEqualTo(operation.template());
        assertThat(answered.status()).isEqualTo(response.statusCode());
        assertThat(answered.requestId()).isEqualTo(response.header("X-Request-Id"));
        assertThat(answered.nanos()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*\r\n", "Accept: */*;q=0.9\r\n", "If-None-Match: *\r\n"})
    void theHotPathIsToldAsJerseyIs(String header) throws Exception {
        for (String path : List.of("/v1/services/local-line", "/v1/emergency", "/v1/snapshot", "/v1/recalls")) {
            forget();
            String answer = RawHttp.exchange(
                    SERVER.getLocalPort(),
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n");

            Answered answered = onlyOne();
            assertThat(answered.route()).isEqualTo(path.replace("local-line", "{service}"));
            assertThat(answer).startsWith("HTTP/1.1 " + answered.status());
            assertThat(answer).contains("X-Request-Id: " + answered.requestId());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /canary HTTP/1.1\r\nHost: canary.example\r\nUser-Agent: canary\r\n",
                "GET /v1/services/local-line/canary?canary=1 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/canary/ HTTP/1.1\r\nHost: localhost\r\n",
                "CANARY /canary HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/services?q=%zzcanary HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/%00canary HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/services HTTP/1.1\r\nHost: a\r\nHost: canary\r\n",
                "GET /v1/services HTTP/9.9\r\nHost: canary\r\n",
                "canary\r\n"
            })
    void nothingThatWasSentIsTold(String request) throws Exception {
        String answer = RawHttp.exchange(SERVER.getLocalPort(), request + "Connection: close\r\n\r\n");

        Answered answered = onlyOne();
        assertThat(answer).startsWith("HTTP/1.1 " + answered.status());
        assertThat(answered.toString()).doesNotContainIgnoringCase("canary");
        assertThat(answered.requestId()).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/canary", "/v1", "/v1/services/local-line/canary", "/v1/services//status", "/docs/a/b"})
    void whatNoRouteHasIsUnmatched(String path) throws Exception {
        SERVER.anyway().get(path);

        assertThat(onlyOne().route()).isEqualTo(Routes.UNMATCHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/privacy",
                "/services/local-line",
                "/problems/not_found",
                "/embed/services/local-line",
                "/widget/v1/services/local-line",
                "/widget/v1/helpline-contacts.js",
                "/widget/0123456789abcdef/helpline-contacts.js",
                "/docs",
                "/openapi.json"
            })
    void pagesHaveTheirRoutes(String path) throws Exception {
        SERVER.anyway().get(path);

        assertThat(onlyOne().route())
                .isEqualTo(path.replaceFirst("^/privacy", "/{page}")
                        .replaceFirst("^/services/local-line", "/{kind}/{slug}")
                        .replace("not_found", "{code}")
                        .replaceFirst("services/local-line", "services/{slug}")
                        .replaceFirst("(v1|[0-9a-f]{16})/helpline", "{version}/helpline"));
    }

    @Test
    void theAdminPortIsNoPartOfIt() throws Exception {
        SERVER.anyway().port(SERVER.getAdminPort()).get("/healthcheck");
        SERVER.anyway().get("/v1/emergency");

        assertThat(onlyOne().route()).isEqualTo("/v1/emergency");
    }

    /** The container tells of a request once it is over for itself, too, which is a moment after its answer arrived. */
    private static Answered onlyOne() throws InterruptedException {
        while (HttpServer.answered().isEmpty()) {
            Thread.sleep(5);
        }
        List<Answered> told = new ArrayList<>(HttpServer.answered());
        assertThat(told).hasSize(1);
        return told.get(0);
    }
}
