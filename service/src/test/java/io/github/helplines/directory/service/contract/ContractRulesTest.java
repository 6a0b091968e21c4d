package io.github.helplines.directory.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract keeps every rule, and every rule is seen to bite. */
class ContractRulesTest {
    private static final ContractTree COMMITTED = ContractTree.committed();

    static Stream<ContractRule> rules() {
        return Stream.concat(OperationRules.all().stream(), SchemaRules.all().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void contractKeepsEveryRule(ContractRule rule) {
        assertThat(rule.violations(COMMITTED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleBitesWhatIsPlanted(ContractRule rule) {
        ContractTree planted = COMMITTED.copy();
        rule.plant().accept(planted.root());

        assertThat(rule.violations(planted)).isNotEmpty();
    }

    @Test
    void examplesOfBodiesAreValid() {
        assertThat(faultyExamples(COMMITTED)).isEmpty();
    }

    @Test
    void exampleThatIsNotValidIsFound() {
        ContractTree planted = COMMITTED.copy();
        ((ObjectNode) planted.root().at("/paths/~1v1~1help/post/requestBody/content/application~1json/example"))
                .put("age", 131);

        assertThat(faultyExamples(planted)).singleElement().asString().contains("POST /v1/help", "age");
    }

    private static List<String> faultyExamples(ContractTree contract) {
        OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        contract.root().toString())
                .build();
        return contract.operations().stream()
                .filter(ContractTree.Operation::takesBody)
                .flatMap(operation -> validator.validateRequest(withExamples(operation)).getMessages().stream()
                        .map(message -> operation.name() + ": " + message))
                .toList();
    }

    private static SimpleRequest withExamples(ContractTree.Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        SimpleRequest.Builder request = new SimpleRequest.Builder(operation.method(), path)
                .withHeader("Authorization", "Bearer key")
                .withContentType("application/json")
                .withBody(operation
                        .node()
                        .at("/requestBody/content/application~1json/example")
                        .toString());
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("header")) {
                request.withHeader(
                        parameter.path("name").asText(),
                        parameter.path("example").asText());
            }
        }
        return request.build();
    }
}
