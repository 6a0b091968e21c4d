package io.github.helplines.directory.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever was served by the contract as it was is served by the contract as it is. */
class ContractBaselineTest {
    private static final Path BASELINE = Path.of("../openapi/baseline.yaml");

    @Test
    void nothingThatWasPromisedIsMissed() throws Exception {
        if (Boolean.getBoolean("openapi.baseline.update")) {
            Files.copy(ContractTree.COMMITTED, BASELINE, StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(ContractComparison.losses(ContractTree.read(BASELINE), ContractTree.committed()))
                .as("within /v1 the contract only grows")
                .isEmpty();
    }

    /** Each takes away something else; the text is what is said of it. */
    private static Map<String, Consumer<ObjectNode>> planted() {
        Map<String, Consumer<ObjectNode>> planted = new TreeMap<>();
        planted.put(
                "GET /v1/topics is gone",
                contract -> object(contract, "/paths/~1v1~1topics").remove("get"));
        planted.put(
                "GET /v1/topics has another operationId",
                contract -> object(contract, "/paths/~1v1~1topics/get").put("operationId", "topics"));
        planted.put(
                "GET /v1/topics 304 is gone",
                contract ->
                        object(contract, "/paths/~1v1~1topics/get/responses").remove("304"));
        planted.put(
                "GET /v1/topics 200 has no ETag",
                contract -> object(contract, "/paths/~1v1~1topics/get/responses/200/headers")
                        .remove("ETag"));
        planted.put(
                "GET /v1/topics 200 is no longer application/json",
                contract -> object(contract, "/paths/~1v1~1topics/get/responses/200/content")
                        .remove("application/json"));
        planted.put(
                "GET /v1/topics query limit is gone",
                contract -> removeNamed((ArrayNode) contract.at("/paths/~1v1~1topics/get/parameters"), "limit"));
        planted.put(
                "GET /v1/topics query cursor is required",
                contract -> ((ObjectNode) contract.at("/paths/~1v1~1topics/get/parameters/1")).put("required", true));
        planted.put(
                "GET /v1/topics query depth is new and required",
                contract -> ((ArrayNode) contract.at("/paths/~1v1~1topics/get/parameters"))
                        .addObject()
                        .put("name", "depth")
                        .put("in", "query")
                        .put("required", true));
        planted.put(
                "GET /v1/topics takes a key",
                contract -> object(contract, "/paths/~1v1~1topics/get").putArray("security"));
        planted.put(
                "GET /v1/drafts/{kind}/{record} is not for \"editor\"",
                contract -> ((ArrayNode) contract.at("/paths/~1v1~1drafts~1{kind}~1{record}/get/x-scopes")).remove(0));
        planted.put(
                "Link.uri is gone",
                contract ->
                        object(contract, "/components/schemas/Link/properties").remove("uri"));
        planted.put(
                "Link.uri may be absent",
                contract -> removeValue(contract, "/components/schemas/Link/required", "uri"));
        planted.put(
                "OpenStatus.as_of has another format",
                contract -> object(contract, "/components/schemas/OpenStatus/properties/as_of")
                        .put("format", "date"));
        planted.put(
                "Change.sequence has another type",
                contract -> object(contract, "/components/schemas/Change/properties/sequence")
                        .put("type", "string"));
        planted.put(
                "Channel has another type",
                contract -> object(contract, "/components/schemas/Service/properties/channels")
                        .set("items", contract.objectNode().put("type", "string")));
        planted.put(
                "HelpRequest.topic is gone",
                contract -> object(contract, "/components/schemas/HelpRequest/properties")
                        .remove("topic"));
        planted.put(
                "HelpRequest.topic is required",
                contract -> object(contract, "/components/schemas/HelpRequest")
                        .putArray("required")
                        .add("topic"));
        planted.put(
                "HelpRequest.areas has less maxItems",
                contract -> object(contract, "/components/schemas/HelpRequest/properties/areas")
                        .put("maxItems", 49));
        planted.put(
                "HelpRequest.age has more minimum",
                contract -> object(contract, "/components/schemas/HelpRequest/properties/age")
                        .put("minimum", 1));
        planted.put(
                "HelpRequest.topic has another pattern",
                contract -> object(contract, "/components/schemas/HelpRequest/properties/topic")
                        .put("pattern", "^a"));
        planted.put(
                "HelpRequest.asking_as does not take \"self\"",
                contract -> removeValue(
                        contract, "/components/schemas/HelpRequest/properties/asking_as/x-extensible-enum", "self"));
        planted.put(
                "POST /v1/help request is no longer application/json",
                contract -> object(contract, "/paths/~1v1~1help/post/requestBody/content")
                        .remove("application/json"));
        return planted;
    }

    @TestFactory
    Stream<DynamicTest> everyLossIsNoticed() {
        return planted().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    ContractTree after = ContractTree.committed();
                    each.getValue().accept(after.root());

                    assertThat(ContractComparison.losses(ContractTree.committed(), after))
                            .contains(each.getKey());
                }));
    }

    @Test
    void whatIsAddedIsNoLoss() {
        ContractTree grown = ContractTree.committed();
        object(grown.root(), "/components/schemas/Link/properties")
                .putObject("pronounced")
                .put("type", "string");
        object(grown.root(), "/components/schemas/HelpRequest/properties")
                .putObject("mood")
                .put("type", "string");
        object(grown.root(), "/components/schemas/HelpRequest/properties/areas").put("maxItems", 51);
        ((ArrayNode) grown.root().at("/components/schemas/OpenStatus/properties/state/x-extensible-enum")).add("busy");
        object(grown.root(), "/paths").putObject("/v2/help");

        assertThat(ContractComparison.losses(ContractTree.committed(), grown)).isEmpty();
    }

    private static ObjectNode object(ObjectNode contract, String pointer) {
        return (ObjectNode) contract.at(pointer);
    }

    private static void removeNamed(ArrayNode list, String name) {
        for (Iterator<JsonNode> each = list.elements(); each.hasNext(); ) {
            if (each.next().path("name").asText().equals(name)) {
                each.remove();
            }
        }
    }

    private static void removeValue(ObjectNode contract, String pointer, String value) {
        for (Iterator<JsonNode> each = contract.at(pointer).elements(); each.hasNext(); ) {
            if (each.next().asText().equals(value)) {
                each.remove();
            }
        }
    }
}
