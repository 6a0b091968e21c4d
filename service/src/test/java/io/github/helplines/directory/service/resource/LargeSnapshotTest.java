package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.fixtures.InventedDirectory;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.publication.StoredRecords;
import io.github.helplines.directory.service.representation.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot that goes out in many pieces: before Jersey, and by Jersey, to whom goes who names the media type. */
@ExtendWith(DropwizardExtensionsSupport.class)
class LargeSnapshotTest {
    private static final Snapshot SNAPSHOT = SampleDirectory.snapshot(records(), 1);
    private static final HttpServer SERVER = new HttpServer(SNAPSHOT, SampleDirectory.history());
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final byte[] LINES = (String.join("\n", SNAPSHOT.lines()) + "\n").getBytes(StandardCharsets.UTF_8);

    private static List<DirectoryRecord> records() {
        List<DirectoryRecord> records = new ArrayList<>();
        try {
            new InventedDirectory(1, 600).write(line -> records.add(StoredRecords.read(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static HttpResponse<byte[]> send(String method, String accept, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + SERVER.getLocalPort() + "/v1/snapshot"))
                .header("Accept", accept)
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void isLargerThanSomePieces() {
        assertThat(LINES.length).isGreaterThan(5 * Body.PIECE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/x-ndjson"})
    void goesOutWhole(String accept) throws Exception {
        HttpResponse<byte[]> whole = send("GET", accept);

        assertThat(whole.body()).isEqualTo(LINES);
        assertThat(header(whole, "Content-Length")).isEqualTo("" + LINES.length);
        assertThat(header(whole, "Transfer-Encoding"))
                .as("never beside a length (RFC 9112 section 6.3)")
                .isEmpty();

        HttpResponse<byte[]> head = send("HEAD", accept);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo("" + LINES.length);
        assertThat(header(head, "ETag")).isEqualTo(header(whole, "ETag"));

        assertThat(send("GET", accept, "If-None-Match", header(whole, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(send("GET", accept).body()).as("on the same connection").isEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/x-ndjson"})
    void goesOutCompressed(String accept) throws Exception {
        HttpResponse<byte[]> compressed = send("GET", accept, "Accept-Encoding", "gzip");

        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Content-Length")).isEqualTo("" + compressed.body().length);
        assertThat(compressed.body().length).isLessThan(LINES.length / 2);
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(plain.readAllBytes()).isEqualTo(LINES);
        }
    }
}
