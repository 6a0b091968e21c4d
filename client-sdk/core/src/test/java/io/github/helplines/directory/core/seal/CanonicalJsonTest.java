package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.VectorFile;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CanonicalJsonTest {
    @TestFactory
    Stream<DynamicTest> agreesWithTheSharedVectors() throws IOException {
        return VectorFile.tests("canonical-json.json", CanonicalJsonTest::check);
    }

    private static void check(JsonNode input, JsonNode expected) {
        JsonValue value = JsonText.parse(input.required("json").textValue()).orElseThrow();
        if (expected.has("canonical")) {
            String canonical = expected.get("canonical").textValue();
            assertThat(CanonicalJson.write(value)).isEqualTo(canonical);
            assertThat(CanonicalJson.bytes(value)).isEqualTo(canonical.getBytes(StandardCharsets.UTF_8));
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(value));
        }
    }

    @Property(tries = 500)
    void canBeReadBack(@ForAll("values") JsonValue value) {
        String written = CanonicalJson.write(value);
        assertThat(JsonText.parse(written)).contains(value);
    }

    @Property(tries = 500)
    void isRecognisedInItsBytesAndInNoOthers(
            @ForAll("values") JsonValue value, @ForAll @IntRange(max = 10_000) int at, @ForAll byte other) {
        byte[] bytes = CanonicalJson.bytes(value);
        assertThat(CanonicalJson.matches(value, bytes)).isTrue();
        boolean plain = CanonicalJson.write(value).chars().allMatch(each -> each >= ' ' && each <= '~' && each != '\\');
        assertThat(CanonicalMatch.isPlain(value, bytes)).isEqualTo(plain);

        byte[] changed = bytes.clone();
        changed[at % bytes.length] = other;
        assertThat(CanonicalJson.matches(value, changed)).isEqualTo(Arrays.equals(bytes, changed));
        assertThat(CanonicalJson.matches(value, Arrays.copyOf(bytes, bytes.length + 1)))
                .isFalse();
        assertThat(CanonicalJson.matches(value, Arrays.copyOf(bytes, bytes.length - 1)))
                .isFalse();
    }

    @Provide
    Arbitrary<JsonValue> values() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange('\0', '\u0100')
                .withChars('\u2028', '\ufffd', '€')
                .ofMaxLength(8);
        Arbitrary<JsonValue> leaves = Arbitraries.oneOf(
                texts.map(JsonValue::of),
                Arbitraries.longs().between(-(1L << 53), 1L << 53).map(JsonValue::of),
                Arbitraries.of(true, false).map(JsonValue::of));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map((List<JsonValue> items) -> new JsonArray(items)),
                        Arbitraries.maps(texts, inner).ofMaxSize(3).map(JsonObject::of)),
                0,
                3);
    }
}
