package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.bundle.BundleResult;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever tries the contract's examples on the shipped directory gets an answer to every one of them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ContractExamplesTest {
    private static final BundleResult SHIPPED = YamlBundle.shipped();
    private static final HttpServer SERVER = new HttpServer(
            SampleDirectory.snapshot(SHIPPED.records(), SHIPPED.records().size()));

    private record Example(String method, String path, JsonNode parameters, JsonNode body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Example> operations() throws IOException {
        JsonNode contract = new YAMLMapper().readTree(Files.readString(Path.of("../openapi/openapi.yaml")));
        List<Example> examples = new ArrayList<>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> examples.add(new Example(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().path("parameters"),
                                operation.getValue().at("/requestBody/content/application~1json/example")))));
        return examples;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyExampleIsAnswered(Example operation) {
        String path = operation.path();
        List<JsonNode> queries = new ArrayList<>();
        String required = "";
        for (JsonNode parameter : operation.parameters()) {
            assertThat(parameter.hasNonNull("example"))
                    .as("example of " + parameter.get("name"))
                    .isTrue();
            String example = parameter.get("example").asText();
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + parameter.get("name").asText() + "}", example);
            } else if (parameter.path("required").asBoolean()) {
                required = parameter.get("name").asText() + "=" + example;
            } else {
                queries.add(parameter);
            }
        }
        assertThat(path).doesNotContain("{");
        answers(operation, path + (required.isEmpty() ? "" : "?" + required));
        for (JsonNode query : queries) {
            Response response = answers(
                    operation,
                    path + "?" + (required.isEmpty() ? "" : required + "&")
                            + query.get("name").asText() + "="
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

    private static Response answers(Example operation, String path) {
        Response response = operation.body().isMissingNode()
                ? SERVER.given().request(operation.method(), path)
                : SERVER.givenBody(operation.body().toString()).request(operation.method(), path);
        assertThat(response.statusCode()).as(path + " " + response.asString()).isEqualTo(200);
        return response;
    }
}
