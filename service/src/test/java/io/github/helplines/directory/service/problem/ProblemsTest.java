package io.github.helplines.directory.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.helplines.directory.core.json.Fault;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    private final Problems problems = new Problems(List::of);

    private JsonNode errors(List<Fault> faults) throws IOException {
        return new ObjectMapper()
                .readTree(problems.body(ProblemType.INVALID_REQUEST, faults, "00000000-0000-4000-8000-000000000001"))
                .get("errors");
    }

    private static List<Fault> faults(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Fault("/field" + i, "unknown_field", "is not known"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "1, 1, is not known",
        "100, 100, is not known",
        "101, 100, and 2 more",
        "18000, 100, and 17901 more"
    })
    void saysSoManyFaultsAndHowManyMoreThereAre(int many, int said, String last) throws IOException {
        JsonNode errors = errors(faults(many));

        assertThat(errors).hasSize(said);
        if (many > 0) {
            assertThat(errors.get(said - 1).get("message").asText()).isEqualTo(last);
        }
    }

    @Test
    void aFieldWhoseNameNobodyHasToReadIsSaidOfItsParent() throws IOException {
        String name = "x".repeat(250_000);

        assertThat(errors(List.of(new Fault("/rule/" + name, "unknown_field", "is not known")))
                        .get(0)
                        .get("pointer")
                        .asText())
                .isEqualTo("/rule");
        assertThat(errors(List.of(new Fault("/" + name, "unknown_field", "is not known")))
                        .get(0)
                        .get("pointer")
                        .asText())
                .isEmpty();
    }
}
