package io.github.helplines.directory.service.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Completes the contract from {@code contract-words.yaml}: what a member means, and how long it may be, where its
 * annotation does not say it. An entry that completes nothing is refused, so that none outlives what it was for.
 */
final class ContractWords {
    static final String NO_LIMIT = "x-no-limit";
    private static final String WHOLE_DOCUMENT = "As long as the whole of it is.";

    private final JsonNode words;
    private final Set<String> idle = new TreeSet<>();

    private ContractWords(JsonNode words) {
        this.words = words;
        for (String section : List.of("schemas", "words", "parameters", "headers")) {
            words.get(section).fieldNames().forEachRemaining(name -> idle.add(section + "." + name));
        }
    }

    /** @throws IllegalStateException when an entry is of no use */
    static void complete(OpenAPI contract) {
        ContractWords words = new ContractWords(read());
        contract.getComponents().getSchemas().forEach(words::completeSchema);
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(words::completeOperation);
        if (!words.idle.isEmpty()) {
            throw new IllegalStateException("of no use in contract-words.yaml: " + words.idle);
        }
    }

    private static JsonNode read() {
        try (InputStream words = ContractWords.class.getResourceAsStream("/contract-words.yaml")) {
            return new YAMLMapper().readTree(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void completeSchema(String name, Schema<?> schema) {
        if (schema.getDescription() == null && words.at("/schemas").has(name)) {
            schema.setDescription(words.at("/schemas").get(name).asText());
            idle.remove("schemas." + name);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, property) -> {
                if (property.get$ref() == null) {
                    complete("words", List.of(name + "." + member, member), property);
                }
            });
        }
    }

    private void completeOperation(Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            String name = parameter.getName();
            complete("parameters", List.of(operation.getOperationId() + "." + name, name), parameter.getSchema());
        }
        operation.getResponses().values().forEach(response -> {
            Map<String, Header> headers = response.getHeaders() == null ? Map.of() : response.getHeaders();
            headers.forEach((name, header) -> complete("headers", List.of(name), header.getSchema()));
            Stream.ofNullable(response.getContent())
                    .flatMap(content -> content.values().stream())
                    .map(media -> media.getSchema())
                    .filter(schema -> "string".equals(schema.getType()))
                    .forEach(schema -> schema.addExtension(NO_LIMIT, WHOLE_DOCUMENT));
        });
    }

    private void complete(String section, List<String> names, Schema<?> schema) {
        names.stream()
                .filter(name -> words.get(section).has(name))
                .findFirst()
                .filter(name -> complete(schema, words.get(section).get(name)))
                .ifPresent(name -> idle.remove(section + "." + name));
    }

    /** Whether anything was added. */
    private boolean complete(Schema<?> schema, JsonNode word) {
        boolean described = word.has("says") && schema.getDescription() == null;
        if (described) {
            schema.setDescription(word.get("says").asText());
        }
        return described | limitItems(schema, word) | limit(schema, word);
    }

    private boolean limitItems(Schema<?> schema, JsonNode word) {
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            return limitItems(values, word);
        }
        if (schema.getItems() == null) {
            return false;
        }
        boolean open = schema.getMaxItems() == null && word.has("open");
        boolean most = schema.getMaxItems() == null && word.has("most");
        if (most) {
            schema.setMaxItems(word.get("most").asInt());
        } else if (open) {
            schema.addExtension(NO_LIMIT, word.get("open").asText());
        }
        return open | most | limit(schema.getItems(), word);
    }

    private boolean limit(Schema<?> schema, JsonNode word) {
        if (!"string".equals(schema.getType()) || isLimited(schema)) {
            return false;
        }
        boolean limited = false;
        for (JsonNode limits :
                List.of(word, words.at("/shapes/" + word.path("is").asText("none")))) {
            if (limits.has("maxLength") && schema.getMaxLength() == null) {
                schema.setMaxLength(limits.get("maxLength").asInt());
                limited = true;
            }
            if (limits.has("pattern") && schema.getPattern() == null) {
                schema.setPattern(limits.get("pattern").asText());
                limited = true;
            }
            if (limits.has("format")) {
                schema.setFormat(limits.get("format").asText());
                limited = true;
            }
            if (limits.has(NO_LIMIT)) {
                schema.addExtension(NO_LIMIT, limits.get(NO_LIMIT).asText());
                limited = true;
            }
        }
        return limited;
    }

    /** Values that are listed, or a form that others have defined. */
    private static boolean isLimited(Schema<?> schema) {
        return schema.getFormat() != null
                || (schema.getExtensions() != null && schema.getExtensions().containsKey(WireModelConverter.VALUES));
    }
}
