package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README's table of configuration and the configuration itself say the same. */
class ConfigurationTableTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::-([^}]*))?}");
    private static final Pattern ROW = Pattern.compile("\\| *`([A-Z0-9_]+)` *\\|([^|]*)\\|.*");

    /** How the table may say that a variable is empty when nobody sets it. */
    private static final Set<String> EMPTY = Set.of("", "none", "empty", "not set");

    @Test
    void readmeListsEveryVariableWithItsDefaultAndNoOther() throws IOException {
        Map<String, String> variables = variables(shipped());
        assertThat(variables).isNotEmpty();
        assertThat(rows(Files.readString(README))).isEqualTo(variables);
    }

    @Test
    void everyVariableOfTheConfigurationHasADefault() throws IOException {
        assertThat(shipped()).doesNotContainPattern("\\$\\{[A-Z0-9_]+}");
    }

    @Test
    void readsTheRowsOfTheSectionOnly() {
        String readme = """
                | `BEFORE` | 1 | another table |
                ## Configuration
                Some words.

                | variable | default | what |
                |---|---|---|
                | `PORT` | `8080` | where |
                | `DATABASE_URL` | none | which |
                ### More of it
                |`BIND_HOST`|0.0.0.0|where|
                ## Next
                | `AFTER` | 2 | another table |
                """;
        assertThat(rows(readme))
                .containsOnly(entry("PORT", "8080"), entry("DATABASE_URL", ""), entry("BIND_HOST", "0.0.0.0"));
    }

    @Test
    void readsVariablesWithTheirDefaults() {
        assertThat(variables("a: ${PORT:-8080}\nb: \"${URL:-}\"\nc: ${NAME}\n"))
                .containsOnly(entry("PORT", "8080"), entry("URL", ""), entry("NAME", ""));
    }

    private static String shipped() throws IOException {
        try (InputStream stream = Main.class.getResourceAsStream("/" + PackagedConfigurationFactory.PACKAGED)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.strip().startsWith("#")).reduce("", (a, b) -> a + b + "\n");
        }
    }

    private static Map<String, String> variables(String configuration) {
        Map<String, String> variables = new TreeMap<>();
        Matcher found = VARIABLE.matcher(configuration);
        while (found.find()) {
            variables.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return variables;
    }

    private static Map<String, String> rows(String readme) {
        Map<String, String> rows = new TreeMap<>();
        boolean inSection = false;
        for (String line : readme.lines().toList()) {
            if (line.startsWith("## ")) {
                inSection = line.strip().equals("## Configuration");
            }
            Matcher row = ROW.matcher(line.strip());
            if (inSection && row.matches()) {
                String written = row.group(2).replace("`", "").strip();
                rows.put(row.group(1), EMPTY.contains(written) ? "" : written);
            }
        }
        return rows;
    }
}
