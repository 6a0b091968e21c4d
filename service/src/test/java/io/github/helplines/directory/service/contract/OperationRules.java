package io.github.helplines.directory.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helplines.directory.service.contract.ContractTree.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What holds of every operation. */
final class OperationRules {
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z]+([A-Z][a-z]*)*");
    private static final Pattern PRIVATE = Pattern.compile(
            "age|.*(age_|_age|band|post_?code|facts|holder|phone|e?mail|address|name|words|text|query).*");
    private static final String PROBLEM = "application/problem+json";

    private OperationRules() {}

    static List<ContractRule> all() {
        return List.of(
                rule(
                        "operations have names of their own, in lower camel case",
                        OperationRules::names,
                        contract -> operation(contract, "/v1/help", "post").put("operationId", "listServices")),
                rule(
                        "operations say what they are for, in short and at length, under one tag",
                        (contract, found) -> each(contract, found, OperationRules::unsaid),
                        contract -> operation(contract, "/v1/help", "post").remove("description")),
                rule(
                        "tags are declared, described and used",
                        OperationRules::tags,
                        contract -> contract.withArray("tags").addObject().put("name", "nothing")),
                rule(
                        "parameters are described, with an example",
                        (contract, found) -> each(contract, found, OperationRules::undescribed),
                        contract -> parameter(contract, "/v1/services", "topic").remove("example")),
                rule(
                        "parameters of a path are those of its template",
                        (contract, found) -> each(contract, found, OperationRules::strayPaths),
                        contract -> parameter(contract, "/v1/topics/{topic}", "topic")
                                .put("name", "theme")),
                rule(
                        "nothing of a person stands in an address",
                        (contract, found) -> each(contract, found, OperationRules::told),
                        contract -> parameter(contract, "/v1/services", "kind").put("name", "postcode")),
                rule(
                        "reads take no body",
                        (contract, found) -> each(contract, found, OperationRules::readWithBody),
                        contract -> operation(contract, "/v1/topics", "get").putObject("requestBody")),
                rule(
                        "bodies of requests are JSON, required, and have an example",
                        (contract, found) -> each(contract, found, OperationRules::withoutExample),
                        contract -> ((ObjectNode)
                                        contract.at("/paths/~1v1~1help/post/requestBody/content/application~1json"))
                                .remove("example")),
                rule(
                        "what went well has a shape",
                        (contract, found) -> each(contract, found, OperationRules::shapeless),
                        contract -> ((ObjectNode)
                                        contract.at("/paths/~1v1~1help/post/responses/200/content/application~1json"))
                                .remove("schema")),
                rule(
                        "each problem that a request can meet is listed",
                        (contract, found) -> each(contract, found, OperationRules::unlisted),
                        contract -> ((ObjectNode) contract.at("/paths/~1v1~1help/post/responses")).remove("413")),
                rule(
                        "problems are problem+json, and nothing else is",
                        (contract, found) -> each(contract, found, OperationRules::notProblems),
                        contract -> ((ObjectNode) contract.at("/paths/~1v1~1help/post/responses/400/content"))
                                .set("application/json", contract.objectNode())),
                rule(
                        "who is to try again is told when",
                        (contract, found) -> each(contract, found, OperationRules::withoutDelay),
                        contract ->
                                ((ObjectNode) contract.at("/paths/~1v1~1help/post/responses/503")).remove("headers")),
                rule(
                        "what is deprecated says so in its answers, and nothing else does",
                        (contract, found) -> each(contract, found, OperationRules::silentlyDeprecated),
                        contract -> operation(contract, "/v1/keys", "get").put("deprecated", true)),
                rule(
                        "operations with a key say its scopes, and others have none",
                        (contract, found) -> each(contract, found, OperationRules::scopeless),
                        contract -> operation(contract, "/v1/keys", "get").remove("x-scopes")));
    }

    private static ContractRule rule(
            String name, BiConsumer<ContractTree, Consumer<String>> check, Consumer<ObjectNode> plant) {
        return new ContractRule(name, check, plant);
    }

    private static void each(
            ContractTree contract, Consumer<String> found, BiConsumer<Operation, Consumer<String>> check) {
        contract.operations()
                .forEach(operation -> check.accept(operation, what -> found.accept(operation.name() + ": " + what)));
    }

    private static ObjectNode operation(ObjectNode contract, String path, String method) {
        return (ObjectNode) contract.path("paths").path(path).path(method);
    }

    private static ObjectNode parameter(ObjectNode contract, String path, String name) {
        for (JsonNode parameter : operation(contract, path, "get").path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return (ObjectNode) parameter;
            }
        }
        throw new IllegalArgumentException(path + " takes no " + name);
    }

    private static void names(ContractTree contract, Consumer<String> found) {
        Set<String> seen = new HashSet<>();
        for (Operation operation : contract.operations()) {
            String id = operation.node().path("operationId").asText();
            if (!LOWER_CAMEL.matcher(id).matches() || !seen.add(id)) {
                found.accept(operation.name() + ": " + id);
            }
        }
    }

    private static void unsaid(Operation operation, Consumer<String> found) {
        JsonNode node = operation.node();
        if (node.path("summary").asText().isBlank()
                || node.path("description").asText().isBlank()) {
            found.accept("summary or description");
        }
        if (node.path("summary").asText().length() > 60) {
            found.accept("a summary of more than 60 characters");
        }
        if (node.path("tags").size() != 1) {
            found.accept("tags " + node.path("tags"));
        }
    }

    private static void tags(ContractTree contract, Consumer<String> found) {
        Set<String> used = new HashSet<>();
        contract.operations().forEach(each -> each.node().path("tags").forEach(tag -> used.add(tag.asText())));
        Set<String> declared = new HashSet<>();
        contract.root().path("tags").forEach(tag -> {
            declared.add(tag.path("name").asText());
            if (tag.path("description").asText().isBlank()) {
                found.accept(tag.path("name") + " is not described");
            }
        });
        if (!used.equals(declared)) {
            found.accept("declared " + declared + ", used " + used);
        }
    }

    private static void undescribed(Operation operation, Consumer<String> found) {
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("description").asText().isBlank() || !parameter.has("example")) {
                found.accept(parameter.path("name").asText());
            }
        }
    }

    private static void strayPaths(Operation operation, Consumer<String> found) {
        Set<String> named = new HashSet<>();
        Pattern.compile("\\{([^}]+)}").matcher(operation.path()).results().forEach(each -> named.add(each.group(1)));
        Set<String> taken = new HashSet<>();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("path")) {
                taken.add(parameter.path("name").asText());
                if (!parameter.path("required").asBoolean()) {
                    found.accept(parameter.path("name") + " is not required");
                }
            }
        }
        if (!named.equals(taken)) {
            found.accept("the template has " + named + ", the parameters " + taken);
        }
    }

    /** Words to search for are for integrators, and say where those of people belong. */
    private static void told(Operation operation, Consumer<String> found) {
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            boolean words =
                    name.equals("q") && !parameter.path("description").asText().contains("POST /v1/search");
            if (words || PRIVATE.matcher(name).matches()) {
                found.accept(name);
            }
        }
    }

    private static void readWithBody(Operation operation, Consumer<String> found) {
        if (operation.takesBody() && Set.of("GET", "HEAD", "DELETE").contains(operation.method())) {
            found.accept("a body");
        }
    }

    private static void withoutExample(Operation operation, Consumer<String> found) {
        JsonNode body = operation.node().path("requestBody");
        if (operation.takesBody()
                && !(body.path("required").asBoolean()
                        && body.path("content").size() == 1
                        && body.at("/content/application~1json").has("example"))) {
            found.accept("its body");
        }
    }

    private static void shapeless(Operation operation, Consumer<String> found) {
        operation.node().path("responses").properties().forEach(response -> {
            JsonNode content = response.getValue().path("content");
            boolean empty = Set.of("204", "304").contains(response.getKey());
            if (content.isEmpty() != empty) {
                found.accept(response.getKey() + (empty ? " has a body" : " has none"));
            }
            content.forEach(media -> {
                if (media.path("schema").isEmpty()) {
                    found.accept(response.getKey() + " has no schema");
                }
            });
        });
    }

    private static void unlisted(Operation operation, Consumer<String> found) {
        // A parameter that is not taken, an Accept that rules the answer out, a coded body, more than can be answered.
        require(operation, found, true, "400", "406", "415", "503", "default");
        require(operation, found, operation.takesBody(), "413", "422");
        require(operation, found, operation.takesKey(), "401", "403");
        boolean names = operation.takes("path")
                || operation.parameters().stream()
                        .anyMatch(each -> each.path("name").asText().equals("as_of"));
        require(operation, found, names, "404");
        boolean edits = operation.node().path("tags").path(0).asText().equals("editing");
        require(operation, found, edits && !operation.method().equals("GET"), "409", "412", "429");
    }

    private static void require(Operation operation, Consumer<String> found, boolean meets, String... statuses) {
        for (String status : statuses) {
            if (meets && !operation.node().path("responses").has(status)) {
                found.accept(status + " is not listed");
            }
        }
    }

    private static void notProblems(Operation operation, Consumer<String> found) {
        operation.node().path("responses").properties().forEach(response -> {
            boolean problem =
                    !response.getKey().startsWith("2") && !response.getKey().equals("304");
            response.getValue().path("content").fieldNames().forEachRemaining(type -> {
                if (problem != type.equals(PROBLEM)) {
                    found.accept(response.getKey() + " is " + type);
                }
            });
        });
    }

    private static void withoutDelay(Operation operation, Consumer<String> found) {
        for (String status : List.of("429", "503")) {
            JsonNode response = operation.node().path("responses").path(status);
            if (!response.isMissingNode() && !response.path("headers").has("Retry-After")) {
                found.accept(status);
            }
        }
    }

    private static void silentlyDeprecated(Operation operation, Consumer<String> found) {
        operation.node().path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")
                    && response.getValue().path("headers").has("Deprecation")
                            != operation.node().path("deprecated").asBoolean()) {
                found.accept(response.getKey());
            }
        });
    }

    private static void scopeless(Operation operation, Consumer<String> found) {
        if (operation.takesKey() != operation.node().has("x-scopes")) {
            found.accept("scopes " + operation.node().path("x-scopes"));
        }
    }
}
