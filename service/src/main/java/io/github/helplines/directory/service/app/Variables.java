package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables into a configuration that has been parsed already: whatever a value holds, it stays one
 * value, and no complaint about the file's syntax can repeat it. A variable that is empty counts as not set. Not
 * thread-safe.
 */
final class Variables {
    private final UnaryOperator<@Nullable String> environment;
    private final Map<String, List<String>> used = new HashMap<>();

    /** @param environment the value of a variable, null when it is not set */
    Variables(UnaryOperator<@Nullable String> environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    /**
     * The tree with every {@code ${NAME}} and {@code ${NAME:-default}} replaced.
     *
     * @param where the file, for whoever reads of a variable that is not set
     * @throws StartException naming such a variable
     */
    JsonNode substitute(JsonNode tree, String where) {
        return substitute(tree, "", where);
    }

    /** The variables that were put in at a path such as {@code server.adminConnectors[0].port}. */
    List<String> usedAt(String path) {
        return used.getOrDefault(path, List.of());
    }

    private JsonNode substitute(JsonNode node, String path, String where) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String inner = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                member.setValue(substitute(member.getValue(), inner, where));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, substitute(array.get(i), path + "[" + i + "]", where));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(text(node.textValue(), path, where));
        }
        return node;
    }

    private String text(String text, String path, String where) {
        List<String> names = new ArrayList<>();
        StringSubstitutor substitutor = new StringSubstitutor(name -> {
            names.add(name);
            String value = environment.apply(name);
            return value == null || value.isEmpty() ? null : value;
        });
        substitutor.setEnableUndefinedVariableException(true);
        substitutor.setDisableSubstitutionInValues(true);
        try {
            String replaced = substitutor.replace(text);
            if (!names.isEmpty()) {
                used.put(path, List.copyOf(names));
            }
            return replaced;
        } catch (IllegalArgumentException e) {
            // Its message would repeat the whole text.
            String name = names.isEmpty() ? "A variable" : names.get(names.size() - 1);
            throw new StartException(name + " is not set: " + where + " needs it for " + path);
        }
    }
}
