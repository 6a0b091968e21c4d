package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {
    private static Optional<JsonValue> read(byte[] bytes) {
        return CanonicalReader.read(bytes, 0, bytes.length, new SharedParts());
    }

    private static Optional<JsonValue> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<JsonValue> parsedAndCompared(byte[] bytes) {
        return JsonText.parse(bytes).filter(value -> CanonicalJson.matches(value, bytes));
    }

    @Property(tries = 1_000)
    void readsBackWhatIsWrittenWithoutEscapes(@ForAll("values") JsonValue value) {
        assertThat(read(CanonicalJson.bytes(value))).contains(value);
    }

    /** Whatever it takes, a parser and a comparison would have taken, and as the same. */
    @Property(tries = 2_000)
    void takesNothingThatAParserAndAComparisonRefuse(
            @ForAll("values") JsonValue value,
            @ForAll @IntRange(max = 10_000) int at,
            @ForAll("bytes") byte other,
            @ForAll @IntRange(max = 2) int change) {
        byte[] bytes = CanonicalJson.bytes(value);
        int where = at % bytes.length;
        byte[] changed = change == 0 ? Arrays.copyOf(bytes, bytes.length - 1) : bytes.clone();
        if (change == 1) {
            changed[where] = other;
        } else if (change == 2) {
            changed = Arrays.copyOf(bytes, bytes.length + 1);
            System.arraycopy(bytes, where, changed, where + 1, bytes.length - where);
            changed[where] = other;
        }
        Optional<JsonValue> found = read(changed);
        if (found.isPresent()) {
            assertThat(found).isEqualTo(parsedAndCompared(changed));
        }
    }

    /** A part that was read before is found by all its bytes, whatever stood around it. */
    @Property(tries = 500)
    void readsTheSameWhateverWasReadBefore(@ForAll("values") JsonValue before, @ForAll("values") JsonValue value) {
        SharedParts shared = new SharedParts();
        byte[] one = CanonicalJson.bytes(before);
        byte[] other = CanonicalJson.bytes(value);
        assertThat(CanonicalReader.read(one, 0, one.length, shared)).contains(before);
        assertThat(CanonicalReader.read(other, 0, other.length, shared)).contains(value);
        assertThat(CanonicalReader.read(one, 0, one.length, shared)).contains(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " {}",
                "{} ",
                "{}}",
                "{",
                "[",
                "[1,]",
                "[,1]",
                "[1 ]",
                "{\"a\":1,}",
                "{\"a\" :1}",
                "{\"a\":1",
                "{\"a\":{\"b\":1}",
                "{\"a\"}",
                "{1:1}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{},\"a\":{}}",
                "null",
                "True",
                "tru",
                "truee",
                "-",
                "-0",
                "00",
                "01",
                "-01",
                "+1",
                "1.0",
                "1e3",
                "0x1",
                "9007199254740993",
                "123456789012345678901234567890",
                "\"",
                "\"a",
                "\"\t\"",
                "\"\u0000\"",
                "\"\\u00e9\"",
                "\"\\/\"",
                "'a'"
            })
    void takesNoOtherForm(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(parsedAndCompared(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\n\"", "{\"a\":\"\\\"\"}", "1234567890123456"})
    void leavesToTheParserWhatItDoesNotWorkOut(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(parsedAndCompared(text.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "999999999999999", "\"\u007f\"", "\"£ é € \uD83D\uDE00\"", "{\"é\":{\"ß\":[]}}", "{}"
            })
    void takesWhatStandsForItself(String text) {
        assertThat(read(text)).isPresent().isEqualTo(JsonText.parse(text));
    }

    @Test
    void takesNoTextThatIsNotUtf8() {
        List<byte[]> wrong = List.of(
                new byte[] {(byte) 0xc3},
                new byte[] {(byte) 0xff},
                new byte[] {(byte) 0xc0, (byte) 0xaf},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80});
        for (byte[] each : wrong) {
            byte[] text = new byte[each.length + 2];
            text[0] = '"';
            System.arraycopy(each, 0, text, 1, each.length);
            text[text.length - 1] = '"';
            assertThat(read(text)).as(Arrays.toString(text)).isEmpty();
        }
    }

    @Test
    void leavesWhatIsNestedDeepToTheParser() {
        assertThat(read("[".repeat(16) + "]".repeat(16))).isPresent();
        assertThat(read("[".repeat(17) + "]".repeat(17))).isEmpty();
        assertThat(read("{\"a\":".repeat(16) + "1" + "}".repeat(16))).isEmpty();
        assertThat(read("[".repeat(100_000))).isEmpty();
    }

    @Test
    void makesAMemberThatIsAnObjectOnce() {
        SharedParts shared = new SharedParts();
        JsonValue one = member("{\"cost\":{\"mobile\":\"free\"},\"id\":\"1\"}", shared);
        assertThat(member("{\"cost\":{\"mobile\":\"free\"},\"id\":\"2\"}", shared))
                .isSameAs(one);
        assertThat(member("{\"cost\":{\"mobile\":\"fre\"},\"id\":\"2\"}", shared))
                .isNotEqualTo(one);
    }

    private static JsonValue member(String text, SharedParts shared) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        JsonObject object = (JsonObject)
                CanonicalReader.read(bytes, 0, bytes.length, shared).orElseThrow();
        return object.members().get("cost");
    }

    @Provide
    Arbitrary<Byte> bytes() {
        return Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.of("{}[]\":,\\ -0123456789truefalsnab"
                                .chars()
                                .boxed()
                                .toList())
                        .map(Integer::byteValue));
    }

    @Provide
    Arbitrary<JsonValue> values() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "kind", "x".repeat(70)),
                Arbitraries.strings()
                        .withCharRange(' ', '\u0100')
                        .withChars('\u2028', '\ufffd', '€')
                        .excludeChars('"', '\\')
                        .ofMaxLength(6));
        long most = 999_999_999_999_999L;
        Arbitrary<JsonValue> leaves = Arbitraries.oneOf(
                texts.map(JsonValue::of),
                Arbitraries.longs().between(-most, most).map(JsonValue::of),
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
