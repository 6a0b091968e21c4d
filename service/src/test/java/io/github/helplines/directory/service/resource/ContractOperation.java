package io.github.helplines.directory.service.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An operation of the committed contract, to be asked with the contract's own examples.
 *
 * @param id its operationId
 * @param method of HTTP
 * @param template its path, with names in braces
 * @param definition all that the contract says of it
 */
public record ContractOperation(String id, String method, String template, JsonNode definition) {
    private static final JsonNode CONTRACT = contract();
    private static final List<ContractOperation> ALL = read();

    /** What a schema is, behind its name where it has one. */
    static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? CONTRACT.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /** Every operation there is. */
    public static List<ContractOperation> all() {
        return ALL;
    }

    private static List<ContractOperation> read() {
        List<ContractOperation> operations = new ArrayList<>();
        for (var path : CONTRACT.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operations.add(new ContractOperation(
                        operation.getValue().get("operationId").asText(),
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        operation.getValue()));
            }
        }
        return List.copyOf(operations);
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("../openapi/openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parameters of that place: path, query. */
    public List<JsonNode> parameters(String in) {
        List<JsonNode> parameters = new ArrayList<>();
        definition.path("parameters").forEach(parameter -> {
            if (parameter.get("in").asText().equals(in)) {
                parameters.add(parameter);
            }
        });
        return parameters;
    }

    /** With every example of a path, and of a query parameter that is required. */
    public String path() {
        String path = template;
        for (JsonNode parameter : parameters("path")) {
            path = path.replace("{" + parameter.get("name").asText() + "}", example(parameter));
        }
        String required = "";
        for (JsonNode parameter : parameters("query")) {
            if (parameter.path("required").asBoolean()) {
                required +=
                        (required.isEmpty() ? "?" : "&") + parameter.get("name").asText() + "=" + example(parameter);
            }
        }
        return path + required;
    }

    private static String example(JsonNode parameter) {
        return parameter.path("example").asText();
    }

    /** The scopes of which it needs one; none when it needs no key. */
    public List<String> scopes() {
        List<String> scopes = new ArrayList<>();
        definition.path("x-scopes").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }

    /** The status that says it went well; where there are two, the lower one is of a trial. */
    public int success() {
        return definition.get("responses").properties().stream()
                .map(response -> response.getKey())
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
    }

    /** The example of its body; none where it takes none. */
    public Optional<String> body() {
        JsonNode body = definition.at("/requestBody/content/application~1json/example");
        return body.isMissingNode() ? Optional.empty() : Optional.of(body.toString());
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
