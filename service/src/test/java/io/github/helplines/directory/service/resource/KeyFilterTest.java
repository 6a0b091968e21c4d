package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.access.TestKeys;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Who has no key is told so before anything else is looked at, and nothing of what they sent is kept. */
@ExtendWith(DropwizardExtensionsSupport.class)
@Timeout(60)
class KeyFilterTest {
    private static final HttpServer SERVER = HttpServer.ofItsOwn();
    private static final String EDITOR = TestKeys.EDITOR.token().text();

    @AfterEach
    void restore() {
        SERVER.restoreKeys();
    }

    @Test
    void saysWhatIsMissing() {
        SERVER.given()
                .get("/v1/keys")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store")
                .body("code", equalTo("unauthorized"))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("missing_key"))
                .body("errors[0].pointer", equalTo(""))
                .body("emergency", not(hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic YTpi",
                "Bearer null",
                "Bearer hd_editor22",
                "hd_editor22",
                "Bearer Bearer",
                "Token EDITOR",
                "BearerEDITOR",
                "Bearer EDITOR EDITOR",
                "Bearer EDITOR,",
                "Bearer \"EDITOR\"",
                "Bearer EDITORa"
            })
    void tellsATokenThatIsNoneFromAnUnknownOne(String header) {
        SERVER.given()
                .header("Authorization", header.replace("EDITOR", EDITOR))
                .get("/v1/keys")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("errors[0].code", equalTo("mistyped_key"));
        SERVER.givenKey(TestKeys.UNKNOWN).get("/v1/keys").then().body("errors[0].code", equalTo("unknown_key"));
        SERVER.givenKey(TestKeys.REVOKED).get("/v1/keys").then().body("errors[0].code", equalTo("unknown_key"));
    }

    @Test
    void takesOneKeyAtATime() throws Exception {
        String admin = "Authorization: Bearer " + TestKeys.ADMIN.token().text();

        assertThat(RawHttp.status(SERVER.getLocalPort(), "GET /v1/keys HTTP/1.1", admin, ""))
                .isEqualTo(200);
        assertThat(RawHttp.exchange(SERVER.getLocalPort(), "GET /v1/keys HTTP/1.1", admin + "\r\n" + admin, ""))
                .startsWith("HTTP/1.1 401")
                .contains("mistyped_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER", "Bearer  "})
    void schemesHaveNoCase(String scheme) {
        SERVER.given()
                .header("Authorization", scheme + " " + TestKeys.ADMIN.token().text())
                .get("/v1/keys")
                .then()
                .statusCode(200);
    }

    @Test
    void namesTheScopeThatIsMissing() {
        SERVER.givenKey(TestKeys.EDITOR_AND_APPROVER)
                .get("/v1/keys")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", nullValue())
                .body("code", equalTo("forbidden"))
                .body("errors[0].code", equalTo("missing_scope"))
                .body("errors[0].message", equalTo("takes a key with the scope admin"));
    }

    @Test
    void looksAtNoKeyInTheQuery() {
        String admin = TestKeys.ADMIN.token().text();

        for (String name : List.of("access_token", "token", "Authorization")) {
            SERVER.given().queryParam(name, admin).get("/v1/keys").then().statusCode(401);
            // Not even with a key is one taken there: it would stand in the logs of whoever is in between.
            SERVER.givenKey(TestKeys.ADMIN)
                    .queryParam(name, admin)
                    .get("/v1/keys")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("bad_parameter"));
        }
    }

    @Test
    void readsLookAtNoKeyAtAll() {
        SERVER.keys().setAway(true);

        for (TestKeys key : List.of(TestKeys.EDITOR, TestKeys.REVOKED, TestKeys.UNKNOWN)) {
            SERVER.givenKey(key).get("/v1/services").then().statusCode(200);
        }
        SERVER.given()
                .header("Authorization", "nonsense")
                .get("/v1/services")
                .then()
                .statusCode(200);
    }

    @Test
    void saysWhenKeysCannotBeLookedUp() {
        SERVER.keys().setAway(true);

        SERVER.givenKey(TestKeys.ADMIN)
                .get("/v1/keys")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("unavailable"));
        SERVER.given().get("/v1/keys").then().statusCode(401);
    }

    @Test
    void asksForTheKeyOfHeadTooAndOfNoOptions() {
        SERVER.anyway().head("/v1/keys").then().statusCode(401);
        SERVER.anyway()
                .header("Authorization", "Bearer " + TestKeys.ADMIN.token().text())
                .head("/v1/keys")
                .then()
                .statusCode(200);
        SERVER.anyway()
                .header("Origin", "https://example.org")
                .options("/v1/keys")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void noAnswerIsOpenToScriptsOfOtherSites() {
        for (Response response : List.of(
                SERVER.given().header("Origin", "https://example.org").get("/v1/keys"),
                SERVER.givenKey(TestKeys.EDITOR)
                        .header("Origin", "https://example.org")
                        .get("/v1/keys"),
                SERVER.givenKey(TestKeys.ADMIN)
                        .header("Origin", "https://example.org")
                        .get("/v1/keys"))) {
            assertThat(response.headers().asList())
                    .noneMatch(header -> header.getName().startsWith("Access-Control-"));
        }
        assertThat(SERVER.given().get("/v1/services").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    /** Nothing of the body has been sent when the answer comes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json\r\nContent-Length: 100000000000",
                "Content-Type: application/json\r\nContent-Length: 10\r\nExpect: 100-continue",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100",
                "Content-Length: 100"
            })
    void answersBeforeTheBodyIsSent(String headers) throws Exception {
        for (String path : List.of("POST /v1/keys", "POST /v1/keys/k5x2mqa7/rotate")) {
            assertThat(startOfAnswer(path, headers)).startsWith("HTTP/1.1 401");
        }
        assertThat(startOfAnswer("POST /v1/keys", headers + "\r\nAuthorization: Bearer " + EDITOR))
                .startsWith("HTTP/1.1 403");
    }

    private static String startOfAnswer(String request, String headers) throws IOException {
        try (Socket socket = new Socket("localhost", SERVER.getLocalPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void answersABodyThatNeverEnds() throws Exception {
        try (Socket socket = new Socket("localhost", SERVER.getLocalPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/keys HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            byte[] chunk = ("1000\r\n" + "[".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            sendUntilAnswered(in, out, chunk);

            assertThat(new String(in.readNBytes(12), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 401");
        }
    }

    private static void sendUntilAnswered(InputStream in, OutputStream out, byte[] chunk) throws IOException {
        try {
            for (int i = 0; i < 25_000 && in.available() == 0; i++) {
                out.write(chunk);
            }
        } catch (SocketException e) {
            // Whoever has answered need not listen any longer.
        }
    }

    @Test
    void aMalformedBodyIsNotLookedAt() {
        for (String body : List.of("", "{", "[".repeat(1000), "{\"a\":1,\"a\":1}", "x".repeat(300_000))) {
            SERVER.givenBody(body).post("/v1/keys").then().statusCode(401);
            SERVER.givenKey(TestKeys.EDITOR)
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/keys")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void neitherTokenNorHolderIsLoggedOrRepeated() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        StringBuilder answers = new StringBuilder();
        try {
            for (TestKeys key : TestKeys.values()) {
                answers.append(SERVER.givenKey(key).get("/v1/keys/none").asString());
                answers.append(SERVER.givenKey(key).post("/v1/keys").asString());
                answers.append(SERVER.givenKey(key).get("/v1/services/none").asString());
                answers.append(SERVER.givenKey(key).get("/failing/bug").asString());
                answers.append(
                        SERVER.given().get("/v1/keys?key=" + key.token().text()).asString());
            }
            SERVER.keys().setAway(true);
            answers.append(SERVER.givenKey(TestKeys.ADMIN).get("/v1/keys").asString());
        } finally {
            root.detachAppender(log);
        }

        assertThat(log.list).hasSizeGreaterThan(30);
        assertThat(log.list.get(log.list.size() - 1)).satisfies(away -> {
            assertThat(away.getFormattedMessage()).contains("503 unavailable");
            assertThat(away.getThrowableProxy()).isNull();
        });
        for (TestKeys key : TestKeys.values()) {
            for (String secret : List.of(
                    key.token().text(),
                    key.token().credential().value(),
                    key.holder().name())) {
                assertThat(answers).doesNotContain(secret);
                assertThat(log.list)
                        .noneMatch(event -> (event.getFormattedMessage()
                                        + event.getThrowableProxy()
                                        + event.getMDCPropertyMap())
                                .contains(secret));
            }
        }
        assertThat(answers.toString()).doesNotContainIgnoringCase("authorization");
    }
}
