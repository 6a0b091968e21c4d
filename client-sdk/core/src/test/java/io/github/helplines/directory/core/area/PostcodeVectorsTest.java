package io.github.helplines.directory.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.VectorFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PostcodeVectorsTest {
    private final Geography geography = Places.fromVectors("postcode.json");

    @TestFactory
    Stream<DynamicTest> answersEveryVector() throws IOException {
        return VectorFile.tests("postcode.json", this::check);
    }

    private void check(JsonNode input, JsonNode expected) {
        if (input.has("text")) {
            checkShape(input.get("text").textValue(), expected);
        } else {
            checkLookup(input, expected);
        }
    }

    private static void checkShape(String text, JsonNode expected) {
        Optional<Postcode> parsed = Postcode.parse(text);
        assertThat(parsed.isPresent()).isEqualTo(expected.required("valid").booleanValue());
        parsed.ifPresent(postcode -> {
            assertThat(postcode.text()).isEqualTo(expected.required("text").textValue());
            assertThat(postcode.kind().name().toLowerCase(Locale.ROOT))
                    .isEqualTo(expected.required("kind").textValue());
        });
    }

    private void checkLookup(JsonNode input, JsonNode expected) {
        Postcode postcode = Postcode.of(input.required("postcode").textValue());
        AreaLookup found = geography.lookup(postcode, codes(input.required("areas")));
        assertThat(found.in()).isEqualTo(codes(expected.required("in")));
        assertThat(found.notIn()).isEqualTo(codes(expected.required("not_in")));
        assertThat(found.unknown()).isEqualTo(codes(expected.required("unknown")));
        assertThat(geography.locate(postcode).listed())
                .isEqualTo(expected.required("listed").booleanValue());
    }

    private static List<AreaCode> codes(JsonNode array) {
        List<AreaCode> codes = new ArrayList<>();
        array.forEach(code -> codes.add(AreaCode.of(code.textValue())));
        return codes;
    }
}
