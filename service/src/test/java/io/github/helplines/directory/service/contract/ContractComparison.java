package io.github.helplines.directory.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.service.contract.ContractTree.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody who was served by one contract would miss in a later one. What they get may only grow; what they send
 * may only be taken more easily.
 */
final class ContractComparison {
    private static final String VALUES = "x-extensible-enum";

    private final ContractTree before;
    private final ContractTree after;
    private final List<String> missed = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private ContractComparison(ContractTree before, ContractTree after) {
        this.before = before;
        this.after = after;
    }

    /** Each loss: where, and what is lost. */
    static List<String> losses(ContractTree before, ContractTree after) {
        ContractComparison comparison = new ContractComparison(before, after);
        Map<String, Operation> now = new HashMap<>();
        after.operations().forEach(each -> now.put(each.name(), each));
        for (Operation operation : before.operations()) {
            if (now.containsKey(operation.name())) {
                comparison.compare(operation, now.get(operation.name()));
            } else {
                comparison.missed.add(operation.name() + " is gone");
            }
        }
        return comparison.missed;
    }

    private void compare(Operation was, Operation is) {
        String where = was.name();
        unless(same(was.node(), is.node(), "operationId"), where, "has another operationId");
        unless(was.takesKey() || !is.takesKey(), where, "takes a key");
        for (JsonNode scope : was.node().path("x-scopes")) {
            unless(contains(is.node().path("x-scopes"), scope), where, "is not for " + scope);
        }
        compareParameters(was, is);
        JsonNode body = was.node().path("requestBody");
        JsonNode bodyNow = is.node().path("requestBody");
        unless(body.path("required").asBoolean() || !bodyNow.path("required").asBoolean(), where, "requires a body");
        compareContent(where + " request", body, bodyNow, false);
        was.node().path("responses").properties().forEach(response -> {
            String answer = where + " " + response.getKey();
            JsonNode now = is.node().path("responses").path(response.getKey());
            if (now.isMissingNode()) {
                missed.add(answer + " is gone");
                return;
            }
            response.getValue()
                    .path("headers")
                    .fieldNames()
                    .forEachRemaining(header -> unless(now.path("headers").has(header), answer, "has no " + header));
            compareContent(answer, response.getValue(), now, true);
        });
    }

    private void compareParameters(Operation was, Operation is) {
        Map<String, JsonNode> now = new HashMap<>();
        is.parameters().forEach(each -> now.put(key(each), each));
        for (JsonNode parameter : was.parameters()) {
            String where = was.name() + " " + key(parameter);
            JsonNode found = now.remove(key(parameter));
            if (found == null) {
                missed.add(where + " is gone");
                continue;
            }
            unless(
                    parameter.path("required").asBoolean()
                            || !found.path("required").asBoolean(),
                    where,
                    "is required");
            compareSchemas(where, parameter.path("schema"), found.path("schema"), false);
        }
        now.forEach((name, parameter) ->
                unless(!parameter.path("required").asBoolean(), is.name() + " " + name, "is new and required"));
    }

    private static String key(JsonNode parameter) {
        return parameter.path("in").asText() + " " + parameter.path("name").asText();
    }

    private void compareContent(String where, JsonNode was, JsonNode is, boolean answer) {
        was.path("content").properties().forEach(media -> {
            JsonNode now = is.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                missed.add(where + " is no longer " + media.getKey());
            } else {
                compareSchemas(where, media.getValue().path("schema"), now.path("schema"), answer);
            }
        });
    }

    private void compareSchemas(String at, JsonNode refBefore, JsonNode refNow, boolean answer) {
        String where = at;
        if (refBefore.has("$ref")) {
            where = refBefore.get("$ref").asText().replaceFirst(".*/", "");
            if (!compared.add(where + " " + refNow.path("$ref") + " " + answer)) {
                return;
            }
        }
        JsonNode was = before.resolve(refBefore);
        JsonNode is = after.resolve(refNow);
        for (String keyword : List.of("type", "format")) {
            // A form that nobody spoke of before is a limit; of what is answered it is none that hurts.
            boolean said = was.has(keyword) || (!answer && is.has(keyword));
            unless(!said || same(was, is, keyword), where, "has another " + keyword);
        }
        if (!answer) {
            compareLimits(where, was, is);
        }
        compareMembers(where, was, is, answer);
        if (was.has("items")) {
            compareSchemas(where + "[]", was.get("items"), is.path("items"), answer);
        }
        if (was.path("additionalProperties").isObject()) {
            compareSchemas(where + "{}", was.get("additionalProperties"), is.path("additionalProperties"), answer);
        }
    }

    private void compareMembers(String where, JsonNode was, JsonNode is, boolean answer) {
        for (var member : was.path("properties").properties()) {
            String name = where + "." + member.getKey();
            JsonNode now = is.path("properties").path(member.getKey());
            if (now.isMissingNode()) {
                missed.add(name + " is gone");
            } else {
                compareSchemas(name, member.getValue(), now, answer);
            }
        }
        if (answer) {
            was.path("required")
                    .forEach(name ->
                            unless(contains(is.path("required"), name), where + "." + name.asText(), "may be absent"));
        } else {
            is.path("required")
                    .forEach(name ->
                            unless(contains(was.path("required"), name), where + "." + name.asText(), "is required"));
        }
    }

    private void compareLimits(String where, JsonNode was, JsonNode is) {
        for (String most : List.of("maxLength", "maxItems", "maxProperties", "maximum")) {
            unless(
                    is.path(most).asLong(Long.MAX_VALUE) >= was.path(most).asLong(Long.MAX_VALUE),
                    where,
                    "has less " + most);
        }
        for (String least : List.of("minLength", "minItems", "minProperties", "minimum")) {
            unless(
                    is.path(least).asLong(Long.MIN_VALUE) <= was.path(least).asLong(Long.MIN_VALUE),
                    where,
                    "has more " + least);
        }
        unless(!is.has("pattern") || same(was, is, "pattern"), where, "has another pattern");
        for (JsonNode value : was.path(VALUES)) {
            unless(contains(is.path(VALUES), value), where, "does not take " + value);
        }
    }

    private void unless(boolean fine, String where, String what) {
        if (!fine) {
            missed.add(where + " " + what);
        }
    }

    private static boolean same(JsonNode was, JsonNode is, String member) {
        return was.path(member).equals(is.path(member));
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
