package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, asked with every sort of key and without one, answers as {@code access-matrix.csv} has it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class AccessMatrixTest {
    private static final HttpServer SERVER = HttpServer.ofItsOwn(
            SampleDirectory.snapshot(
                    YamlBundle.shipped().records(),
                    YamlBundle.shipped().records().size()),
            SampleDirectory.history(YamlBundle.shipped().records()));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, Map<String, Integer>> MATRIX = matrix();
    private static boolean changed = true;

    /** What one request did is undone before the next; to put it all back takes longer than most of them. */
    private static void restore() {
        if (changed) {
            SERVER.restoreKeys();
        }
    }

    static Stream<ContractOperation> operations() {
        return ContractOperation.all().stream();
    }

    @Test
    void everyOperationHasItsRowAndEveryRowItsOperation() {
        assertThat(MATRIX.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations().map(ContractOperation::id).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everySortOfKeyIsAnsweredAsTheTableSays(ContractOperation operation) throws Exception {
        Map<String, Integer> expected = MATRIX.get(operation.id());
        Map<String, Integer> found = new LinkedHashMap<>();
        for (String sort : expected.keySet()) {
            restore();
            HttpResponse<String> response = ask(operation, token(sort));
            changed = !operation.method().equals("GET") && response.statusCode() < 400;
            found.put(sort, response.statusCode());
            if (!operation.scopes().isEmpty()) {
                assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                        .as(sort)
                        .isEmpty();
                assertThat(response.headers().firstValue("Cache-Control"))
                        .as(sort)
                        .contains("no-store");
            }
            if (response.statusCode() == 401) {
                assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                assertThat(response.body()).contains("\"code\":\"unauthorized\"");
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    /** Who may is said twice: at the method, and in the table that somebody read. */
    @ParameterizedTest
    @MethodSource("operations")
    void theContractNamesTheScopesThatTheTableLetsIn(ContractOperation operation) {
        Map<String, Integer> expected = MATRIX.get(operation.id());

        assertThat(operation.scopes().isEmpty())
                .as("answers without a key")
                .isEqualTo(expected.get("none") == operation.success());
        for (String scope : List.of("editor", "approver", "admin")) {
            if (expected.get(scope) == operation.success()
                    && !operation.scopes().isEmpty()) {
                assertThat(operation.scopes()).contains(scope);
            }
        }
        assertThat(expected.get(operation.scopes().contains("admin") ? "admin" : "editor_and_approver"))
                .isEqualTo(operation.success());
    }

    /** Not held against the contract, which other tests do: large answers take their time, and here come ten times. */
    private static HttpResponse<String> ask(ContractOperation operation, Optional<String> token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + SERVER.getLocalPort() + operation.path()))
                .method(
                        operation.method(),
                        operation.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        operation.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        operation
                .parameters("header")
                .forEach(header -> request.header(
                        header.get("name").asText(), header.get("example").asText()));
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            // Whoever has no key is answered before their body is read, and their connection may be closed under the
            // next
            // request. That one was not looked at: it is sent again, over another.
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static Optional<String> token(String sort) {
        return switch (sort) {
            case "none" -> Optional.empty();
            case "malformed" -> Optional.of("hd_editor22_" + "a".repeat(59));
            default ->
                Optional.of(
                        TestKeys.valueOf(sort.toUpperCase(Locale.ROOT)).token().text());
        };
    }

    private static Map<String, Map<String, Integer>> matrix() {
        List<String[]> lines;
        try (InputStream file = AccessMatrixTest.class.getResourceAsStream("/access-matrix.csv")) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace(" ", "").split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] sorts = lines.get(0);
        Map<String, Map<String, Integer>> matrix = new TreeMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, Integer> row = new LinkedHashMap<>();
            for (int i = 1; i < sorts.length; i++) {
                row.put(sorts[i], Integer.parseInt(line[i]));
            }
            assertThat(matrix.put(line[0], row)).as("rows of " + line[0]).isNull();
        }
        return matrix;
    }
}
