package io.github.helplines.directory.service.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds every answer of a test against the committed contract. */
public final class ContractCheck {
    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(contract())
                    // Faulty requests are sent on purpose; what comes back is what is held against the contract.
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request", Level.IGNORE)
                            .build())
                    .build();

    private ContractCheck() {}

    public static OpenApiValidationFilter filter() {
        return new OpenApiValidationFilter(CONTRACT);
    }

    /** Without what stands for any other status: one that is not listed is not expected. */
    private static String contract() {
        try {
            JsonNode contract = new YAMLMapper().readTree(Files.readString(Path.of("../openapi/openapi.yaml")));
            contract.findValues("responses").forEach(responses -> ((ObjectNode) responses).remove("default"));
            return contract.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
