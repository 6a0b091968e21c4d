package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class OpenApiContractTest {
    private static final Path COMMITTED = Path.of("../openapi/openapi.yaml");

    @Test
    void committedContractIsWhatTheCodeGenerates() throws Exception {
        String generated = GeneratedContract.yaml();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, generated);
        }

        assertThat(Files.readString(COMMITTED))
                .as("regenerate it with -Dopenapi.update=true, and read what changed")
                .isEqualTo(generated);
    }

    /** SnakeYAML reads YAML 1.1, with times, base 60 and yes for true; Jackson leaves such scalars alone. */
    @Test
    void everyYamlReaderTakesItForTheSame() throws Exception {
        String committed = Files.readString(COMMITTED);

        Object old = new Yaml(new SafeConstructor(new LoaderOptions())).load(committed);

        assertThat(new ObjectMapper().<JsonNode>valueToTree(old)).isEqualTo(new YAMLMapper().readTree(committed));
        assertThat(committed).contains("\"82228\"", "\"10:00\"", "\"2026-12-28T11:00:00Z\"");
    }

    @Test
    void examplesOfStringsAreStrings() throws Exception {
        JsonNode contract = new YAMLMapper().readTree(Files.readString(COMMITTED));
        List<JsonNode> described = contract.findParents("example");

        assertThat(described).hasSizeGreaterThan(30).allSatisfy(each -> {
            if (each.at("/schema/type").asText(each.path("type").asText()).equals("string")) {
                assertThat(each.get("example").isTextual()).as(each.toString()).isTrue();
            }
        });
    }

    @Test
    void listsSayHowLongTheyMayBe() throws Exception {
        JsonNode schemas =
                new YAMLMapper().readTree(Files.readString(COMMITTED)).at("/components/schemas");

        assertThat(schemas.at("/HelpRequest/properties/areas/maxItems").asInt()).isEqualTo(50);
        assertThat(schemas.at("/HelpRequest/properties/channels/maxItems").asInt())
                .isEqualTo(30);
        assertThat(schemas.at("/HelpRequest/properties/declined/maxItems").asInt())
                .isEqualTo(30);
        assertThat(schemas.at("/EligibilityListRequest/properties/services/maxItems")
                        .asInt())
                .isEqualTo(100);
        assertThat(schemas.at("/AreaLookupRequest/properties/areas/maxItems").asInt())
                .isEqualTo(400);
    }
}
