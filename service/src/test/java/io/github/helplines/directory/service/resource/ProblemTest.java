package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.representation.ProblemRepresentation.Retry;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, it is a problem of the catalogue, and it says nothing of what was sent. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ProblemTest {
    private static final HttpServer SERVER = HttpServer.ofItsOwn();
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(log);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasItsPage(ProblemType type) {
        SERVER.given()
                .get(type.path())
                .then()
                .statusCode(200)
                .body("code", equalTo(type.code()))
                .body("title", equalTo(type.title()))
                .body("status", equalTo(type.status()))
                .body("cause", equalTo(type.cause()))
                .body("remedy", equalTo(type.remedy()))
                .body("retry", equalTo(type.retry().wire()))
                .body("retry_text", equalTo(type.retry().text()));

        Response page = SERVER.anyway().accept("text/html").get(type.path());
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(ReadText.ofPage(page.asString()))
                .contains(
                        type.title(),
                        type.code(),
                        type.cause(),
                        type.remedy(),
                        type.retry().text());
        assertThat(type.cause()).isNotBlank();
        assertThat(type.remedy()).isNotBlank();
    }

    /** What is in the way for a while may be gone later; what is wrong with a request stays wrong. */
    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void whatPassesMayBeTriedAgain(ProblemType type) {
        boolean passes = type == ProblemType.REQUEST_IN_FLIGHT || type.status() == 429 || type.status() >= 500;

        assertThat(type.retry()).isEqualTo(passes ? Retry.LATER : Retry.NO);
    }

    /** Where those are raised that take editors at work, a directory with a past, or a crowd. */
    private static final Map<ProblemType, String> ELSEWHERE = Map.of(
            ProblemType.ALREADY_DECIDED, "app/EditingServiceIT",
            ProblemType.REQUEST_IN_FLIGHT, "app/EditingServiceIT",
            ProblemType.WITHDRAWN, "app/TakenAwayIT",
            ProblemType.STALE, "app/EditingServiceIT",
            ProblemType.PRECONDITION_REQUIRED, "app/EditingServiceIT",
            ProblemType.TOO_MANY_ALONE, "app/TakenAwayIT",
            ProblemType.SECOND_PERSON_NEEDED, "app/EditingServiceIT",
            ProblemType.ACKNOWLEDGEMENT_NEEDED, "app/EditingServiceIT",
            ProblemType.REPLAY_KEY_USED, "app/EditingServiceIT",
            ProblemType.OVERLOADED, "resource/LoadSheddingTest");

    static Stream<ProblemType> raisedHere() {
        return Stream.of(ProblemType.values()).filter(type -> !ELSEWHERE.containsKey(type));
    }

    @Test
    void whatIsNotRaisedHereIsExpectedWhereItIsSaidToBe() throws Exception {
        for (Map.Entry<ProblemType, String> each : ELSEWHERE.entrySet()) {
            Path source = Path.of("src/test/java/io/github/helplines/directory/service/" + each.getValue() + ".java");

            assertThat(Files.readString(source))
                    .contains("body(\"code\", equalTo(\"" + each.getKey().code() + "\"))");
        }
    }

    /** One request for each type: a type that none raises has no place in the catalogue. */
    @ParameterizedTest
    @MethodSource("raisedHere")
    void everyTypeIsRaised(ProblemType type) throws Exception {
        JsonNode problem = new ObjectMapper().readTree(bodyOf(raise(type)));

        assertThat(problem.get("code").asText()).isEqualTo(type.code());
        assertThat(problem.get("status").asInt()).isEqualTo(type.status());
        assertThat(problem.get("emergency")).isNotEmpty();
    }

    private static String raise(ProblemType type) throws Exception {
        return switch (type) {
            case BAD_REQUEST -> RawHttp.exchange(SERVER.getLocalPort(), "nonsense\r\n\r\n");
            case ALREADY_DECIDED,
                    REQUEST_IN_FLIGHT,
                    WITHDRAWN,
                    STALE,
                    PRECONDITION_REQUIRED,
                    TOO_MANY_ALONE,
                    SECOND_PERSON_NEEDED,
                    ACKNOWLEDGEMENT_NEEDED,
                    REPLAY_KEY_USED,
                    OVERLOADED -> throw new IllegalArgumentException("raised elsewhere");
            case EMPTY_BODY -> help("Content-Type: application/json", "");
            case NOT_JSON -> help("Content-Type: application/json", "{");
            case TOO_DEEP -> help("Content-Type: application/json", "[".repeat(33));
            case DUPLICATE_KEY -> help("Content-Type: application/json", "{\"a\":1,\"a\":1}");
            case BAD_ENCODING -> help("Content-Type: application/json", "{\"a\":\"\\u0000\"}");
            case BAD_PARAMETER -> get("/v1/services?limit=0");
            case BAD_HEADER ->
                keys(
                        "POST /v1/keys",
                        TestKeys.ADMIN,
                        "Content-Type: application/json\r\nIdempotency-Key: 1",
                        "{\"holder\":\"staff-1142\",\"scopes\":[\"editor\"]}");
            case UNAUTHORIZED -> get("/v1/keys");
            case FORBIDDEN -> keys("GET /v1/keys", TestKeys.EDITOR, "X-Nothing: 1", "");
            case KEY_ENDED ->
                keys(
                        "POST /v1/keys/" + TestKeys.REVOKED.token().id() + "/rotate",
                        TestKeys.ADMIN,
                        "Content-Type: application/json",
                        "{}");
            case LAST_ADMIN_KEY ->
                keys("DELETE /v1/keys/" + TestKeys.ADMIN.token().id(), TestKeys.ADMIN, "X-Nothing: 1", "");
            case NOT_FOUND -> get("/nothing");
            case BEFORE_THE_RECORD -> get("/v1/services?as_of=0");
            case METHOD_NOT_ALLOWED -> get("/v1/help");
            case NOT_ACCEPTABLE ->
                RawHttp.exchange(SERVER.getLocalPort(), "GET /v1/services HTTP/1.1", "Accept: image/png", "");
            case CHANGES_GONE -> get("/v1/changes?since=0");
            case PAYLOAD_TOO_LARGE -> help("Content-Type: application/json", " ".repeat(256 * 1024 + 1));
            case URI_TOO_LONG -> get("/" + "a".repeat(9000));
            case UNSUPPORTED_MEDIA_TYPE -> help("Content-Type: text/plain", "{}");
            case UNSUPPORTED_CONTENT_ENCODING -> help("Content-Type: application/json\r\nContent-Encoding: gzip", "{}");
            case INVALID_REQUEST -> help("Content-Type: application/json", "{\"age\":131}");
            case UNKNOWN_TOPIC -> help("Content-Type: application/json", "{\"topic\":\"none\"}");
            case INVALID_POSTCODE -> help("Content-Type: application/json", "{\"postcode\":\"none\"}");
            case CONTRADICTORY_CIRCUMSTANCES ->
                help("Content-Type: application/json", "{\"age\":10,\"age_in_image\":11}");
            case AS_OF_IN_THE_FUTURE -> get("/v1/services?as_of=17");
            case HEADERS_TOO_LARGE ->
                RawHttp.exchange(SERVER.getLocalPort(), "GET /v1/services HTTP/1.1", "X-Long: " + "a".repeat(9000), "");
            case TOO_MANY_REPORTS -> reportedTooOften();
            case INTERNAL_ERROR -> get("/failing/bug");
            case UNAVAILABLE -> get("/failing/away");
        };
    }

    private static String help(String header, String body) throws Exception {
        return RawHttp.exchange(SERVER.getLocalPort(), "POST /v1/help HTTP/1.1", header, body);
    }

    private static String reportedTooOften() throws Exception {
        String answer = "";
        for (int i = 0; i <= ReportLimit.A_MINUTE; i++) {
            answer = RawHttp.exchange(
                    SERVER.getLocalPort(),
                    "POST /v1/reports HTTP/1.1",
                    "Content-Type: application/json",
                    "{\"channel\":\"" + SampleDirectory.LOCAL_VOICE_ID + "\",\"reason\":\"dead\"}");
        }
        assertThat(answer).contains("Retry-After: 50\r\n");
        return answer;
    }

    private static String keys(String request, TestKeys key, String header, String body) throws Exception {
        return RawHttp.exchange(
                SERVER.getLocalPort(),
                request + " HTTP/1.1",
                "Authorization: Bearer " + key.token().text() + "\r\n" + header,
                body);
    }

    private static String get(String path) throws Exception {
        return RawHttp.exchange(SERVER.getLocalPort(), "GET " + path + " HTTP/1.1", "X-Nothing: 1", "");
    }

    private static String bodyOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /v1/services HTTP/1.1\r\n\r\n",
                "GET /v1/services HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /v1/../../secret HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /v1/services%2fcanary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /v1/services%00canary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /v1/%zzcanary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /v1/services?topic=%zzcanary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /v1/services?%zz=canary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE /v1/services HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "CANARY /v1/services HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /v1/help HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: canary\r\n\r\n{}",
                "POST /v1/help HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\ncanary\r\n",
                "GET /v1/services HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: \u0001canary\r\n\r\n",
                "GET /v1/services HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: canary/\r\n\r\n",
                "POST /v1/help HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: canary\r\n"
                        + "Content-Length: 2\r\n\r\n{}"
            })
    void malformedRequestsAreProblemsWithFloorAndWithoutEcho(String request) throws Exception {
        String answer = RawHttp.exchange(SERVER.getLocalPort(), request);

        assertThat(RawHttp.status(answer)).isBetween(400, 499);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head.toLowerCase())
                .contains("content-type: application/problem+json")
                .contains("x-request-id: ");
        JsonNode problem = new ObjectMapper().readTree(bodyOf(answer));
        assertThat(ProblemType.parse(problem.get("code").asText())).isPresent();
        assertThat(problem.get("emergency")).isNotEmpty();
        assertThat(answer).doesNotContainIgnoringCase("canary").doesNotContainIgnoringCase("jetty");
    }

    @Test
    void containerHasTheCompiledInFloor() throws Exception {
        JsonNode problem = new ObjectMapper().readTree(bodyOf(raise(ProblemType.BAD_REQUEST)));

        assertThat(problem.get("emergency"))
                .hasSize(EmergencyFloor.compiledIn().items().size());
        assertThat(problem.at("/emergency/0/channel/uri").asText()).isEqualTo("tel:999");
    }

    @Test
    void ownFaultIsLoggedWithItsStackAndTheRequestId() {
        Response response = SERVER.anyway().get("/failing/bug");

        response.then().statusCode(500).body("code", equalTo("internal_error"));
        assertThat(response.asString()).doesNotContain(FailingResource.NEVER_SHOWN);
        assertThat(log.list).anySatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).contains(response.header("X-Request-Id"));
            assertThat(event.getThrowableProxy()).isNotNull();
        });
    }

    @Test
    void callersFaultIsLoggedWithoutStack() {
        Response response = SERVER.anyway().get("/v1/services/nobody");

        assertThat(log.list).anySatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.INFO);
            assertThat(event.getFormattedMessage()).contains("not_found").contains(response.header("X-Request-Id"));
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void saysWhenToTryAgain() {
        SERVER.anyway().get("/failing/away").then().statusCode(503).header("Retry-After", "5");
    }

    /** Somebody's age, postcode, words, number or address, wherever they were put, come back nowhere. */
    @Test
    void nothingOfWhatWasSentIsSaidOrLogged() {
        List<String> bodies = List.of(
                "{\"age\": 97531}",
                "{\"age\": \"97531\"}",
                "{\"age\": 97531",
                "{\"postcode\": \"97531\"}",
                "{\"topic\": \"words-97531\"}",
                "{\"words 97531\": true}",
                "{\"97531\": true, \"97531\": true}",
                "{\"q\": \"97531\", \"limit\": 97531}",
                "{\"at\": \"97531\"}",
                "{\"areas\": [\"97531\"], \"declined\": [\"97531\"], \"facts\": {\"97531\": [\"97531\"]}}",
                "{\"channels\": [\"97531\"], \"asking_as\": \"97531\", \"age_band\": \"97531\"}",
                "\"97531\"",
                "97531");
        for (String path : List.of("/v1/help", "/v1/search", "/v1/areas/lookup", "/v1/eligibility")) {
            for (String body : bodies) {
                assertSilent(SERVER.givenBody(body).post(path));
            }
        }
        assertSilent(SERVER.anyway().get("/v1/services?topic=97531&postcode=97531"));
        assertSilent(SERVER.anyway().get("/v1/services?cursor=97531"));
        assertSilent(SERVER.anyway().get("/v1/services?97531=1"));
        assertSilent(SERVER.anyway().get("/v1/97531"));
        assertSilent(SERVER.anyway().header("X-Request-Id", "97531").get("/v1/services/97531"));
        assertSilent(SERVER.anyway().contentType("text/97531").body("97531").post("/v1/help"));

        assertThat(log.list)
                .isNotEmpty()
                .noneSatisfy(event -> assertThat(event.getFormattedMessage() + event.getThreadName())
                        .contains("97531"));
    }

    private static void assertSilent(Response response) {
        assertThat(response.statusCode()).isBetween(200, 499);
        assertThat(response.asString()).doesNotContain("97531");
        assertThat(response.headers().toString()).doesNotContain("97531");
    }
}
