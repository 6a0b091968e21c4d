package io.github.helplines.directory.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A contract as it is written, to ask about.
 *
 * @param root the whole of it
 */
record ContractTree(ObjectNode root) {
    static final Path COMMITTED = Path.of("../openapi/openapi.yaml");
    static final String SCHEMAS = "#/components/schemas/";

    /**
     * One operation.
     *
     * @param name method and path
     * @param method in capitals
     * @param path its template
     * @param node all that is said of it
     */
    record Operation(String name, String method, String path, JsonNode node) {
        List<JsonNode> parameters() {
            List<JsonNode> parameters = new ArrayList<>();
            node.path("parameters").forEach(parameters::add);
            return parameters;
        }

        boolean takes(String in) {
            return parameters().stream()
                    .anyMatch(each -> each.path("in").asText().equals(in));
        }

        boolean takesBody() {
            return node.has("requestBody");
        }

        boolean takesKey() {
            return node.has("security");
        }
    }

    static ContractTree committed() {
        return read(COMMITTED);
    }

    static ContractTree read(Path file) {
        try {
            return new ContractTree((ObjectNode) new YAMLMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ContractTree copy() {
        return new ContractTree(root.deepCopy());
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String name = method.getKey().toUpperCase(Locale.ROOT);
                    operations.add(new Operation(name + " " + path.getKey(), name, path.getKey(), method.getValue()));
                }));
        return operations;
    }

    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    /** What a schema is, behind its name where it has one. */
    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? schemas().path(schema.get("$ref").asText().substring(SCHEMAS.length())) : schema;
    }

    /** Every schema that is written down, with where it stands: in components, parameters, headers and bodies. */
    void eachSchema(BiConsumer<String, JsonNode> visitor) {
        schemas().properties().forEach(each -> visit(each.getKey(), each.getValue(), visitor));
        for (Operation operation : operations()) {
            operation
                    .parameters()
                    .forEach(each ->
                            visit(operation.name() + " " + each.path("name").asText(), each.path("schema"), visitor));
            visitContent(operation.name() + " request", operation.node().path("requestBody"), visitor);
            operation.node().path("responses").properties().forEach(response -> {
                String where = operation.name() + " " + response.getKey();
                visitContent(where, response.getValue(), visitor);
                response.getValue()
                        .path("headers")
                        .properties()
                        .forEach(header -> visit(
                                where + " " + header.getKey(), header.getValue().path("schema"), visitor));
            });
        }
    }

    private static void visitContent(String where, JsonNode body, BiConsumer<String, JsonNode> visitor) {
        body.path("content").forEach(media -> visit(where, media.path("schema"), visitor));
    }

    private static void visit(String where, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        if (schema.isMissingNode() || schema.has("$ref")) {
            return;
        }
        visitor.accept(where, schema);
        schema.path("properties")
                .properties()
                .forEach(each -> visit(where + "." + each.getKey(), each.getValue(), visitor));
        visit(where + "[]", schema.path("items"), visitor);
        if (schema.path("additionalProperties").isObject()) {
            visit(where + "{}", schema.get("additionalProperties"), visitor);
        }
    }

    /** The names of schemas that bodies of requests are made of. */
    Set<String> inRequests() {
        List<JsonNode> bodies = new ArrayList<>();
        operations().forEach(each -> bodies.add(each.node().path("requestBody")));
        return reachable(bodies);
    }

    /** The names of schemas that answers are made of. */
    Set<String> inResponses() {
        List<JsonNode> bodies = new ArrayList<>();
        operations().forEach(each -> bodies.add(each.node().path("responses")));
        return reachable(bodies);
    }

    private Set<String> reachable(List<JsonNode> from) {
        Set<String> names = new HashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String ref : open.pop().findValuesAsText("$ref")) {
                String name = ref.replaceFirst(".*/", "");
                if (names.add(name)) {
                    open.push(schemas().path(name));
                }
            }
        }
        return names;
    }
}
