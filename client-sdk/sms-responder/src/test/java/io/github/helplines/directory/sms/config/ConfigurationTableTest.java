package io.github.helplines.directory.sms.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README's table and the variables that are read say the same, in the same order. */
class ConfigurationTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void readmeListsEveryVariableWithItsProviderAndDefaultAndNoOther() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2) + ", " + row.group(3));
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (Variable variable : Variable.values()) {
            String fallback = variable.isRequired()
                    ? "required"
                    : variable.defaultValue().map(value -> "`" + value + "`").orElse("none");
            variables.put(variable.name(), variable.provider().name().toLowerCase(Locale.ROOT) + ", " + fallback);
        }
        assertThat(rows.entrySet()).containsExactlyElementsOf(variables.entrySet());
    }
}
