package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.dropwizard.configuration.ConfigurationValidationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one line what is wrong with a configuration: where, never what stands there, which may be a password. */
final class ConfigurationFaults {
    private static final Set<String> LEVELS = Set.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL");

    private final String file;
    private final Variables variables;

    ConfigurationFaults(String file, Variables variables) {
        this.file = requireNonNull(file, "file");
        this.variables = requireNonNull(variables, "variables");
    }

    /** The exception a start ends with. */
    StartException line(Exception thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof StartException planned) {
                return planned;
            } else if (each instanceof ConfigurationValidationException invalid) {
                return new StartException(invalid.getConstraintViolations().stream()
                        .map(one -> place(key(one.getPropertyPath().toString())) + " " + one.getMessage())
                        .sorted()
                        .collect(Collectors.joining("; ")));
            } else if (each instanceof UnrecognizedPropertyException unknown) {
                return new StartException(file + ": nothing reads the key " + path(unknown.getPath()));
            } else if (each instanceof InvalidTypeIdException unknown) {
                return new StartException(
                        place(path(unknown.getPath()) + ".type") + " names nothing that is known here");
            } else if (each instanceof MismatchedInputException wrong) {
                return new StartException(place(path(wrong.getPath())) + " must be " + kind(wrong.getTargetType()));
            } else if (each instanceof JsonMappingException wrong) {
                return new StartException(place(path(wrong.getPath())) + " is not as it should be");
            } else if (each instanceof MarkedYAMLException broken && broken.getProblemMark() != null) {
                return notYaml(broken.getProblemMark().getLine() + 1);
            } else if (each instanceof JsonProcessingException broken
                    && !(each.getCause() instanceof MarkedYAMLException)) {
                return broken.getLocation() == null
                        ? notYaml(1)
                        : notYaml(broken.getLocation().getLineNr());
            }
        }
        return new StartException(file + " is no configuration");
    }

    /** Logback takes a level that it does not know for another one. */
    void requireKnownLevels(JsonNode tree) {
        JsonNode logging = tree.path("logging");
        requireKnown(logging.path("level"), "logging.level");
        for (Map.Entry<String, JsonNode> logger : logging.path("loggers").properties()) {
            String path = "logging.loggers." + logger.getKey();
            requireKnown(logger.getValue(), path);
            requireKnown(logger.getValue().path("level"), path + ".level");
        }
    }

    private void requireKnown(JsonNode level, String path) {
        // A reader of YAML takes OFF without quotes for false.
        if (level.isTextual() && !LEVELS.contains(level.textValue().toUpperCase(Locale.ROOT))) {
            throw new StartException(place(path) + " must be one of OFF, ERROR, WARN, INFO, DEBUG, TRACE, ALL");
        }
    }

    private StartException notYaml(int line) {
        return new StartException(file + " is not YAML: line " + line);
    }

    /** The variable that was put in there, or the file's own key. */
    private String place(String path) {
        List<String> names = variables.usedAt(path);
        return names.isEmpty() ? file + ": " + path : String.join(", ", names) + " (" + path + ")";
    }

    /** Violations name the member of the class; only the directory's own keys are spelt otherwise in the file. */
    private static String key(String property) {
        return property.equals("varDirectory") ? "var_directory" : property;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String kind(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return "of another form";
    }
}
