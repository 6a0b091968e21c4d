package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.seal.Sha256;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the JDK's client, which neither asks for compression nor undoes it by itself. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CachingTest {
    private static final HttpServer SERVER = new HttpServer();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String RECORD = "/v1/services/local-line";

    private static HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + SERVER.getLocalPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {RECORD, "/v1/services", "/v1/topics/lost-pictures", "/v1/snapshot", "/openapi.json"})
    void tagsAnswersWithTheHashOfTheirBytes(String path) throws Exception {
        HttpResponse<byte[]> response = send("GET", path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag"))
                .isEqualTo('"' + Sha256.hash(response.body()).hex() + '"');
        assertThat(header(response, "Cache-Control"))
                .isEqualTo("public, max-age=30, stale-while-revalidate=30, stale-if-error=86400");
        assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {RECORD, "/v1/services", "/v1/recalls", "/v1/snapshot"})
    void answersNotModifiedToWhoeverHoldsEitherForm(String path) throws Exception {
        String etag = header(send("GET", path), "ETag");
        String gzip = etag.replaceAll("\"$", "-gz\"");
        for (String held : new String[] {etag, "W/" + etag, gzip, "\"other\", " + etag, "*"}) {
            HttpResponse<byte[]> response = send("GET", path, "If-None-Match", held);

            assertThat(response.statusCode()).as(held).isEqualTo(304);
            assertThat(response.body()).isEmpty();
            assertThat(header(response, "Content-Length")).isNull();
            assertThat(header(response, "ETag")).isEqualTo(etag);
            assertThat(header(response, "Cache-Control")).isNotNull();
            assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
        assertThat(send("GET", path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void compressesForWhoeverAccepts() throws Exception {
        byte[] plain = send("GET", RECORD).body();
        HttpResponse<byte[]> response = send("GET", RECORD, "Accept-Encoding", "gzip");

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(response, "ETag")).isEqualTo('"' + Sha256.hash(plain).hex() + "-gz\"");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
                .isEqualTo(plain);
        assertThat(response.body().length).isLessThan(plain.length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip                      | true
                    GZIP, deflate, br         | true
                    deflate, br               | false
                    identity                  | false
                    *                         | true
                    gzip;q=0                  | false
                    gzip;q=0, *               | false
                    gzip;q=0.5, identity;q=1  | false
                    gzip;q=1.0, identity;q=0.5| true
                    identity;q=0, gzip;q=0.1  | true
                    identity;q=0              | false
                    gzip;q=nonsense           | false
                    """)
    void choosesFormByWeights(String accepted, boolean compressed) throws Exception {
        HttpResponse<byte[]> response = send("GET", RECORD, "Accept-Encoding", accepted);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat("gzip".equals(header(response, "Content-Encoding"))).isEqualTo(compressed);
    }

    @ParameterizedTest
    @ValueSource(strings = {RECORD, "/v1/services", "/v1/services/adult-line/status", "/docs", "/openapi.yaml"})
    void headHasTheHeadersOfGetAndNoBody(String path) throws Exception {
        HttpResponse<byte[]> get = send("GET", path);
        HttpResponse<byte[]> head = send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Length", "Content-Type", "Cache-Control", "Vary"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void everyAnswerIsReadableFromAnyPageAndSafeFromGuessing() {
        for (String path : new String[] {RECORD, "/v1/services", "/nothing", "/v1/services/nobody"}) {
            SERVER.anyway()
                    .get(path)
                    .then()
                    .header("Access-Control-Allow-Origin", "*")
                    .header(
                            "Access-Control-Expose-Headers",
                            "Deprecation, ETag, Link, Retry-After, Sunset, X-Request-Id")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("X-Request-Id", not(emptyString()));
        }
    }

    @Test
    void makesRequestIdsOfItsOwn() {
        SERVER.anyway()
                .header("X-Request-Id", "somebody-known")
                .get(RECORD)
                .then()
                .header("X-Request-Id", not(equalTo("somebody-known")));
    }

    @Test
    void tellsPagesBeforehandWhatTheyMayAsk() {
        SERVER.anyway()
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/help")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", containsString("Content-Type"))
                .header("Access-Control-Max-Age", "86400")
                .header("Allow", containsString("POST"))
                .body(emptyString());
        SERVER.anyway()
                .options(RECORD)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
        SERVER.anyway().options("/v1/areas/lookup").then().header("Access-Control-Allow-Methods", "POST");
    }

    @Test
    void grantsNothingWhereResourceIsNotOpen() {
        SERVER.anyway()
                .options("/failing/bug")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        SERVER.anyway().get("/failing/bug").then().statusCode(500).header("Access-Control-Allow-Origin", nullValue());
        SERVER.anyway().options("/nothing").then().statusCode(404);
    }
}
