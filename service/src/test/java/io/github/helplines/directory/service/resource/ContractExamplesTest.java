package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.bundle.BundleResult;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever tries the contract's examples on the shipped directory gets an answer to every one of them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ContractExamplesTest {
    private static final BundleResult SHIPPED = YamlBundle.shipped();
    private static final HttpServer SERVER = HttpServer.ofItsOwn(
            SampleDirectory.snapshot(SHIPPED.records(), SHIPPED.records().size()),
            SampleDirectory.history(SHIPPED.records()));

    static List<ContractOperation> operations() {
        return ContractOperation.all();
    }

    /** What one example changes is there for the next one. */
    @BeforeEach
    void restore() {
        SERVER.restoreKeys();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyExampleIsAnswered(ContractOperation operation) {
        for (JsonNode parameter : operation.definition().path("parameters")) {
            assertThat(parameter.hasNonNull("example"))
                    .as("example of " + parameter.get("name"))
                    .isTrue();
        }
        String path = operation.path();
        assertThat(path).doesNotContain("{");
        answers(operation, path);
        if (!operation.method().equals("GET") && !operation.scopes().isEmpty()) {
            // What was done once may not be done again.
            return;
        }
        for (JsonNode query : operation.parameters("query")) {
            if (query.path("required").asBoolean()) {
                continue;
            }
            Response response = answers(
                    operation,
                    path + (path.contains("?") ? "&" : "?") + query.get("name").asText() + "="
                            + query.get("example").asText());
            // A filter's example that lets nothing through would teach nothing; but of the shipped services nobody has
            // said yet in which languages they answer.
            if (!query.get("name").asText().equals("language")
                    && response.jsonPath().getMap("$").containsKey("items")) {
                assertThat(response.jsonPath().getList("items"))
                        .as(query.get("name").asText())
                        .isNotEmpty();
            }
        }
    }

    private static Response answers(ContractOperation operation, String path) {
        RequestSpecification request =
                operation.scopes().isEmpty() ? SERVER.given() : SERVER.givenKey(keyFor(operation.scopes()));
        operation
                .body()
                .ifPresent(body -> request.contentType("application/json").body(body));
        for (JsonNode header : operation.parameters("header")) {
            request.header(header.get("name").asText(), header.get("example").asText());
        }
        Response response = request.request(operation.method(), path);
        assertThat(response.statusCode()).as(path + " " + response.asString()).isEqualTo(operation.success());
        return response;
    }

    /** Where several scopes will do, the one that may do it for others. */
    private static TestKeys keyFor(List<String> scopes) {
        return scopes.contains("admin")
                ? TestKeys.ADMIN
                : scopes.contains("approver") ? TestKeys.APPROVER : TestKeys.EDITOR;
    }
}
