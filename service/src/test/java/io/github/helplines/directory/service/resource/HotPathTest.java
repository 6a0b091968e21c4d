package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.bundle.BundleResult;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.resource.hot.HotPathHandler;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is answered before Jersey, beside what Jersey answers: each request goes out twice, the second time with a header
 * that changes nothing but the way it takes.
 */
@ExtendWith(DropwizardExtensionsSupport.class)
class HotPathTest {
    private static final BundleResult SHIPPED = YamlBundle.shipped();
    private static final HttpServer SERVER = HttpServer.ofItsOwn(
            SampleDirectory.snapshot(SHIPPED.records(), SHIPPED.records().size()),
            SampleDirectory.history(SHIPPED.records()));

    private static final String SERVICE = "/v1/services/derbyshire-victim-services";
    private static final String BY_JERSEY = "Accept: */*;q=0.9\r\n";
    private static final List<String> HOT = List.of(
            SERVICE,
            "/v1/organisations/crimestoppers",
            "/v1/topics/intimate-image-abuse",
            "/v1/channels/b32e8131-e505-4ad3-9364-c5a35b6bff11",
            "/v1/areas/E23000018",
            "/v1/emergency",
            "/v1/recalls",
            "/v1/snapshot");
    private static final List<String> HEADERS = List.of(
            "",
            "Accept-Encoding: gzip\r\n",
            "Accept-Encoding: br;q=1, gzip;q=0.5, identity;q=0.2\r\n",
            "Accept-Encoding: gzip;q=0\r\n",
            "Accept-Encoding: br\r\nAccept-Encoding: gzip\r\n",
            "Accept-Encoding: \r\n",
            "If-None-Match: *\r\n",
            "If-None-Match: *\r\nAccept-Encoding: gzip\r\n",
            "If-None-Match: \"of another day\"\r\n",
            "If-None-Match: nonsense\r\nIf-None-Match: *\r\n",
            "Origin: https://example.org\r\nReferer: https://example.org/page\r\nCookie: a=b\r\n",
            "Authorization: Bearer hd_nonsense\r\n",
            "Range: bytes=0-9\r\n",
            "If-Modified-Since: Wed, 25 Nov 2026 11:00:00 GMT\r\n",
            "X-Request-Id: of-mine\r\nX-HTTP-Method-Override: DELETE\r\n",
            "Upgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n",
            "Content-Length: 0\r\n",
            "Content-Type: text/plain\r\n",
            "Content-Encoding: gzip\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Expect: 100-continue\r\n");

    @AfterEach
    void restore() {
        SERVER.publish(
                SampleDirectory.snapshot(SHIPPED.records(), SHIPPED.records().size()));
    }

    static Stream<String> everyRoute() {
        return Stream.concat(
                HOT.stream(),
                ContractOperation.all().stream()
                        .filter(operation -> operation.method().equals("GET"))
                        .map(ContractOperation::path));
    }

    static Stream<ContractOperation> reads() {
        return ContractOperation.all().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.scopes().isEmpty());
    }

    /** What is phased out must not be answered here, where nothing would be said of it. */
    @ParameterizedTest
    @MethodSource("reads")
    void itIsKnownWhichOperationsMayBeAnsweredHere(ContractOperation operation) {
        int before = SeenByJersey.requests();
        SERVER.anyway().get(operation.path());

        assertThat(SeenByJersey.requests() == before).isEqualTo(HotPathHandler.mayAnswer(operation.template()));
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void everyRouteAnswersAlikeWhateverTheHeaders(String path) throws IOException {
        for (String headers : HEADERS) {
            for (String method : List.of("GET", "HEAD")) {
                // A chunked body that is never sent would be waited for.
                String body = headers.startsWith("Transfer-Encoding") ? "0\r\n\r\n" : "";
                String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
                assertThat(answer(request + headers + "\r\n" + body))
                        .as(method + " " + headers)
                        .isEqualTo(answer(request + headers + BY_JERSEY + "\r\n" + body));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SERVICE + "?",
                SERVICE + "?as_of=1",
                SERVICE + "?unknown=1",
                SERVICE + "/",
                SERVICE + ";a=b",
                SERVICE + "%2f",
                SERVICE + "%00",
                SERVICE + "/../derbyshire-victim-services",
                SERVICE + "#top",
                "/v1//services/derbyshire-victim-services",
                "/v1/services/derbyshire%2Dvictim-services",
                "/v1/services/Derbyshire-Victim-Services",
                "/v1/services/nobody",
                "/v1/services/",
                "/v1/services/derbyshire-victim-services/status?at=2026-12-28T11:00:00Z",
                "/v1/channels/B32E8131-E505-4AD3-9364-C5A35B6BFF11",
                "/v1/channels/00000000-0000-4000-8000-000000000999",
                "/v1/areas/E06000015",
                "/v1/areas/e23000018",
                "/v1/areas/lookup",
                "/v1/calendars/england-and-wales",
                "http://localhost/v1/emergency",
                "/v1/emergency/",
                "/v2/emergency",
                "/"
            })
    void everySpellingAnswersAlike(String path) throws IOException {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "BREW")) {
            for (String version : List.of("HTTP/1.1", "HTTP/1.0")) {
                String request = method + " " + path + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n";
                assertThat(answer(request + "\r\n"))
                        .as(method + " " + version)
                        .isEqualTo(answer(request + BY_JERSEY + "\r\n"));
            }
        }
    }

    @Test
    void whatIsReadMostNeverGetsToJersey() throws IOException {
        for (String path : HOT) {
            for (String method : List.of("GET", "HEAD")) {
                int before = SeenByJersey.requests();
                answer(method + " " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\r\n");
                assertThat(SeenByJersey.requests()).as(path).isEqualTo(before);
                answer(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + BY_JERSEY
                        + "Connection: close\r\n\r\n");
                assertThat(SeenByJersey.requests()).as(path).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void anotherSnapshotIsAnsweredFromAtOnce() throws IOException {
        String request = "GET " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(answer(request)).contains("+448006126505");

        SERVER.publish(SampleDirectory.snapshot(10));

        assertThat(answer(request)).startsWith("HTTP/1.1 404").doesNotContain("+448006126505");
    }

    @Test
    void oneConnectionCarriesBothKinds() throws IOException {
        String record = "GET " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\n";
        String head = "HEAD " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\n";

        String all = answer(record + "\r\n" + head + "\r\n" + record + BY_JERSEY + "\r\n" + head + BY_JERSEY + "\r\n"
                + record + "Connection: close\r\n\r\n");

        assertThat(all.split("HTTP/1.1 200", -1)).hasSize(6);
        assertThat(all.split("\\+448006126505", -1).length % 3).isEqualTo(1);
    }

    /** All that comes back, the headers in order, without what differs from answer to answer. */
    private static String answer(String request) throws IOException {
        String answer = answerNow(request);
        // Bodies that never came take a place until their connection is seen to be closed: then as anybody would.
        for (int again = 0; again < 50 && answer.startsWith("HTTP/1.1 503 "); again++) {
            pause();
            answer = answerNow(request);
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String answerNow(String request) throws IOException {
        String whole;
        try (Socket socket = new Socket("localhost", SERVER.getLocalPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            whole = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        int end = whole.indexOf("\r\n\r\n");
        assertThat(end).as(whole).isPositive();
        String[] lines = whole.substring(0, end).split("\r\n");
        String headers = String.join(
                "\n",
                Arrays.stream(lines)
                        .skip(1)
                        .filter(line -> !line.startsWith("Date: ") && !line.startsWith("X-Request-Id: "))
                        .sorted()
                        .toList());
        String body = whole.substring(end + 4).replaceAll("\"request_id\":\"[^\"]*\"", "\"request_id\":\"\"");
        return lines[0] + "\n" + headers + "\n\n" + body;
    }
}
