package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.DirectoryRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    private static final List<DirectoryRecord> RECORDS = YamlBundle.shipped().records();

    @Test
    void writesTheSameBytesInWhateverOrderTheRecordsCome() {
        List<DirectoryRecord> shuffled = new ArrayList<>(RECORDS);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(YamlWriter.write(shuffled)).isEqualTo(YamlWriter.write(RECORDS));
    }

    @Test
    void writesFilesThatAreReadBackAsTheyWere(@TempDir Path directory) throws IOException {
        Path target = directory.resolve("not/there/yet");

        assertThat(YamlWriter.write(RECORDS, target)).isEmpty();
        assertThat(YamlBundle.read(target).records()).isEqualTo(RECORDS);
    }

    @Test
    void namesFilesThatAreNoPartOfWhatItWrote(@TempDir Path directory) throws IOException {
        Path stale = directory.resolve("organisations/closed.yaml");
        Files.createDirectories(directory.resolve("organisations"));
        Files.writeString(stale, "records: []\n");

        assertThat(YamlWriter.write(RECORDS, directory)).containsExactly(stale);
        assertThat(stale).hasContent("records: []");
    }

    @Test
    void writesMembersInReadingOrderAndShortListsOnOneLine() {
        JsonObject record = JsonObject.of(Map.of(
                "summary", JsonValue.of("Short."),
                "id", JsonValue.of("e0000000-0000-4000-8000-000000000001"),
                "kind", JsonValue.of("service"),
                "topics", JsonValue.ofStrings(List.of("floods", "fires")),
                "general", JsonValue.of(true),
                "unheard_of", JsonValue.of(3),
                "languages", JsonValue.ofStrings(List.of()),
                "rule", JsonObject.of(Map.of("min", JsonValue.of(18), "kind", JsonValue.of("age_between")))));

        assertThat(YamlText.file(List.of(record))).isEqualTo("""
                        records:
                          - kind: service
                            id: "e0000000-0000-4000-8000-000000000001"
                            general: true
                            summary: Short.
                            rule:
                              kind: age_between
                              min: 18
                            languages: []
                            topics: [floods, fires]
                            unheard_of: 3
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "yes",
                "true",
                "False",
                "null",
                "~",
                "0800",
                "10:00",
                "2026-11-22",
                "1e3",
                "e10",
                "deadbeef1",
                "a: b",
                "a:",
                ": a",
                "a #b",
                "a# b",
                "#a",
                "- a",
                "-",
                "?",
                "a, b",
                "[a]",
                "{a}",
                "a]",
                "\"a\"",
                "it's",
                "'a'",
                "a\\b",
                "a\"b",
                "a\nb",
                "\na\n",
                "a\n\n  b",
                "a\tb",
                "a ",
                " a",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "|",
                ">-",
                "---",
                "...",
                "<<",
                "=",
                "é",
                "’a’",
                "\u2028",
                "a\u2029b",
                "\ud83d\ude00",
                "a\u00a0b",
                "\u0085x",
                "a\u0085b"
            })
    void writesAnyTextSoThatItIsReadBack(String text) {
        assertReadBack(text);
        assertReadBack("word ".repeat(40) + text);
        assertReadBack(text + " word".repeat(40));
        assertReadBack("word " + text + " word".repeat(40));
        assertReadBack(text + "x".repeat(150));
    }

    @Test
    void writesRandomTextsSoThatTheyAreReadBack() {
        String signs = "ab0 1:#-,'\"\\[]{}\n.?!&*|>%@`~=’é";
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(i % 2 == 0 ? 12 : 260);
            for (int at = 0; at < length; at++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertReadBack(text.toString());
        }
    }

    private static void assertReadBack(String text) {
        JsonValue value = JsonValue.of(text);
        JsonObject record = JsonObject.of(Map.of(
                "text", value,
                "values", new JsonArray(List.of(value, value)),
                "rules", new JsonArray(List.of(JsonObject.of(Map.of("text", value)), value))));
        String yaml = YamlText.file(List.of(record));

        YamlFile file = YamlFile.parse(new BundleFile("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)));

        assertThat(file.faults()).as(yaml).isEmpty();
        assertThat(file.records().get(0).value()).as(yaml).isEqualTo(record);
    }
}
