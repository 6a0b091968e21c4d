package io.github.helplines.directory.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What holds of everything that requests and answers are made of. */
final class SchemaRules {
    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final String VALUES = "x-extensible-enum";
    private static final String NO_LIMIT = "x-no-limit";

    private SchemaRules() {}

    static List<ContractRule> all() {
        return List.of(
                new ContractRule(
                        "schemas and their members are described",
                        SchemaRules::undescribed,
                        contract -> member(contract, "Link", "name").remove("description")),
                new ContractRule(
                        "members have names in lower snake case",
                        SchemaRules::names,
                        contract -> properties(contract, "Link")
                                .putObject("webPage")
                                .put("description", "A page.")),
                new ContractRule(
                        "strings have values, a form or a length",
                        SchemaRules::endlessStrings,
                        contract -> member(contract, "Link", "name").remove("maxLength")),
                new ContractRule(
                        "lists have items, and a length",
                        SchemaRules::endlessLists,
                        contract -> member(contract, "HelpRequest", "areas").remove("maxItems")),
                new ContractRule(
                        "what is sent has a limit that is a number",
                        SchemaRules::endlessRequests,
                        contract -> member(contract, "HelpRequest", "areas").put(NO_LIMIT, "As many as you like.")),
                new ContractRule(
                        "numbers are whole, and say how large they may become",
                        SchemaRules::numbers,
                        contract -> member(contract, "Change", "sequence").remove("format")),
                new ContractRule(
                        "references lead somewhere, and nothing is left over",
                        SchemaRules::references,
                        contract -> ((ObjectNode) contract.at("/components/schemas")).remove("Link")),
                new ContractRule(
                        "objects stay open to members of later",
                        each((where, schema, found) -> {
                            if (schema.path("additionalProperties").isBoolean()
                                    && !schema.path("additionalProperties").asBoolean()) {
                                found.accept(where);
                            }
                        }),
                        contract -> schema(contract, "Link").put("additionalProperties", false)),
                new ContractRule(
                        "values stay open to those of later, and are listed once each",
                        each(SchemaRules::closedValues),
                        contract -> member(contract, "OpenStatus", "state")
                                .putArray("enum")
                                .add("open")),
                new ContractRule(
                        "kinds are told apart by a member, not by the shape of an object",
                        each((where, schema, found) -> {
                            for (String keyword : List.of("oneOf", "anyOf", "allOf", "not", "discriminator")) {
                                if (schema.has(keyword)) {
                                    found.accept(where + " has " + keyword);
                                }
                            }
                        }),
                        contract -> schema(contract, "Channel")
                                .putObject("discriminator")
                                .put("propertyName", "kind")),
                new ContractRule(
                        "what is not known is absent, and never null",
                        each((where, schema, found) -> {
                            if (schema.path("nullable").asBoolean()) {
                                found.accept(where);
                            }
                        }),
                        contract -> member(contract, "Link", "name").put("nullable", true)),
                new ContractRule(
                        "members that are required are there",
                        each(SchemaRules::strayRequired),
                        contract -> properties(contract, "Link").remove("slug")),
                new ContractRule(
                        "examples are as their schemas say",
                        SchemaRules::examples,
                        contract -> member(contract, "Channel", "short_code").put("example", "8")));
    }

    private interface Check {
        void of(String where, JsonNode schema, Consumer<String> found);
    }

    private static BiConsumer<ContractTree, Consumer<String>> each(Check check) {
        return (contract, found) -> contract.eachSchema((where, schema) -> check.of(where, schema, found));
    }

    private static ObjectNode schema(ObjectNode contract, String name) {
        return (ObjectNode) contract.at("/components/schemas").get(name);
    }

    private static ObjectNode properties(ObjectNode contract, String name) {
        return (ObjectNode) schema(contract, name).get("properties");
    }

    private static ObjectNode member(ObjectNode contract, String name, String member) {
        return (ObjectNode) properties(contract, name).get(member);
    }

    private static void undescribed(ContractTree contract, Consumer<String> found) {
        contract.schemas().properties().forEach(named -> {
            if (named.getValue().path("description").asText().isBlank()) {
                found.accept(named.getKey());
            }
            named.getValue().path("properties").properties().forEach(member -> {
                // Beside a reference nothing else is read; what it leads to is described.
                if (!member.getValue().has("$ref")
                        && member.getValue().path("description").asText().isBlank()) {
                    found.accept(named.getKey() + "." + member.getKey());
                }
            });
        });
    }

    private static void names(ContractTree contract, Consumer<String> found) {
        contract.eachSchema((where, schema) -> schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> {
                    if (!SNAKE.matcher(name).matches()) {
                        found.accept(where + "." + name);
                    }
                }));
    }

    private static void endlessStrings(ContractTree contract, Consumer<String> found) {
        contract.eachSchema((where, schema) -> {
            if (schema.path("type").asText().equals("string")
                    && List.of("maxLength", "format", "pattern", VALUES, NO_LIMIT).stream()
                            .noneMatch(schema::has)) {
                found.accept(where);
            }
        });
    }

    private static void endlessLists(ContractTree contract, Consumer<String> found) {
        contract.eachSchema((where, schema) -> {
            if (schema.path("type").asText().equals("array")
                    && !(schema.has("items") && (schema.has("maxItems") || schema.has(NO_LIMIT)))) {
                found.accept(where);
            }
        });
    }

    /** Without a limit is only what the service makes itself; and it says what decides how much that is. */
    private static void endlessRequests(ContractTree contract, Consumer<String> found) {
        Set<String> sent = contract.inRequests();
        contract.eachSchema((where, schema) -> {
            String named = where.replaceFirst("[.\\[{].*", "");
            boolean answered = contract.schemas().has(named)
                    ? !sent.contains(named)
                    : where.matches("[A-Z]+ /\\S* (\\d\\d\\d|default)( .*)?");
            if (answered ? schema.has(NO_LIMIT) && schema.get(NO_LIMIT).asText().isBlank() : isEndless(schema)) {
                found.accept(where);
            }
        });
    }

    private static boolean isEndless(JsonNode schema) {
        boolean text = schema.path("type").asText().equals("string")
                && List.of("maxLength", "format", VALUES).stream().noneMatch(schema::has)
                && schema.path("pattern").asText("+").matches(".*(?<!\\\\)([*+]|\\{\\d+,}).*");
        return schema.has(NO_LIMIT) || text;
    }

    private static void numbers(ContractTree contract, Consumer<String> found) {
        contract.eachSchema((where, schema) -> {
            String type = schema.path("type").asText();
            if (type.equals("number") || (type.equals("integer") && !schema.has("format"))) {
                found.accept(where);
            }
        });
    }

    private static void references(ContractTree contract, Consumer<String> found) {
        Set<String> used = new HashSet<>();
        for (String ref : contract.root().findValuesAsText("$ref")) {
            used.add(ref.replaceFirst(".*/", ""));
            if (!ref.startsWith(ContractTree.SCHEMAS)
                    || !contract.schemas().has(ref.substring(ContractTree.SCHEMAS.length()))) {
                found.accept(ref + " leads nowhere");
            }
        }
        Set<String> reached = new HashSet<>(contract.inRequests());
        reached.addAll(contract.inResponses());
        contract.schemas().fieldNames().forEachRemaining(name -> {
            if (!reached.contains(name)) {
                found.accept(name + " is of no use");
            }
        });
    }

    private static void closedValues(String where, JsonNode schema, Consumer<String> found) {
        if (schema.has("enum")) {
            found.accept(where + " has enum");
        }
        if (schema.has(VALUES)) {
            Set<String> values = new HashSet<>();
            for (JsonNode value : schema.get(VALUES)) {
                if (!SNAKE.matcher(value.asText()).matches() || !values.add(value.asText())) {
                    found.accept(where + " has " + value);
                }
            }
            if (values.isEmpty() || !schema.path("type").asText().equals("string")) {
                found.accept(where + " is no string with values");
            }
        }
    }

    private static void strayRequired(String where, JsonNode schema, Consumer<String> found) {
        for (JsonNode name : schema.path("required")) {
            if (!schema.path("properties").has(name.asText())) {
                found.accept(where + "." + name.asText());
            }
        }
    }

    private static void examples(ContractTree contract, Consumer<String> found) {
        contract.eachSchema((where, schema) -> {
            if (schema.has("example")) {
                unfit(schema, schema.get("example"), where, found);
            }
        });
        contract.operations()
                .forEach(operation -> operation
                        .parameters()
                        .forEach(parameter -> unfit(
                                parameter.path("schema"),
                                parameter.path("example"),
                                operation.name() + " " + parameter.path("name").asText(),
                                found)));
    }

    private static void unfit(JsonNode schema, JsonNode example, String where, Consumer<String> found) {
        String text = example.asText();
        boolean fits = switch (schema.path("type").asText()) {
            case "string" ->
                example.isTextual()
                        && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                        && text.length() >= schema.path("minLength").asInt(0)
                        && Pattern.compile(schema.path("pattern").asText(""))
                                .matcher(text)
                                .find()
                        && (!schema.has(VALUES) || contains(schema.get(VALUES), text));
            case "integer" ->
                example.isIntegralNumber()
                        && example.asLong() <= schema.path("maximum").asLong(Long.MAX_VALUE)
                        && example.asLong() >= schema.path("minimum").asLong(Long.MIN_VALUE);
            case "boolean" -> example.isBoolean();
            default -> false;
        };
        if (!fits) {
            found.accept(where + ": " + example);
        }
    }

    private static boolean contains(JsonNode values, String text) {
        for (JsonNode value : values) {
            if (value.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
