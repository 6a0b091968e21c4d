package io.github.helplines.directory.service.representation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.testing.NearlyRight;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The service and its library read the same JSON, what is read is written back as it was, and no bytes make it fail. */
class JsonFuzzTest {
    @Property
    void whatTheServiceReadsItsLibraryReadsTheSame(@ForAll("nearlyJson") byte[] bytes) {
        Optional<JsonValue> read = StrictJson.parse(bytes);
        Optional<JsonValue> byTheLibrary = JsonText.parse(bytes);
        read.ifPresent(value -> assertThat(byTheLibrary).contains(value));
        byTheLibrary.ifPresent(value -> {
            // Stricter in this alone.
            boolean refused = hasNulOrHalfAPair(value);
            assertThat(read.isEmpty()).isEqualTo(refused);
        });
    }

    @Property
    void whatHasACanonicalFormIsReadBackFromIt(@ForAll("nearlyJson") byte[] bytes) {
        StrictJson.parse(bytes).ifPresent(value -> {
            Optional<byte[]> canonical = canonical(value);
            canonical.ifPresent(form -> {
                assertThat(StrictJson.parse(form)).contains(value);
                assertThat(JsonText.parse(form)).contains(value);
                assertThat(canonical(JsonText.parse(form).orElseThrow()))
                        .hasValueSatisfying(again -> assertThat(again).isEqualTo(form));
            });
        });
    }

    private static Optional<byte[]> canonical(JsonValue value) {
        try {
            return Optional.of(CanonicalJson.bytes(value));
        } catch (IllegalArgumentException e) {
            // Fractions, null and large integers have none.
            return Optional.empty();
        }
    }

    private static boolean hasNulOrHalfAPair(JsonValue value) {
        if (value instanceof JsonValue.JsonString text) {
            return isRefused(text.value());
        } else if (value instanceof JsonValue.JsonArray array) {
            return array.items().stream().anyMatch(JsonFuzzTest::hasNulOrHalfAPair);
        } else if (value instanceof JsonValue.JsonObject object) {
            return object.members().entrySet().stream()
                    .anyMatch(member -> isRefused(member.getKey()) || hasNulOrHalfAPair(member.getValue()));
        }
        return false;
    }

    private static boolean isRefused(String text) {
        return text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Provide
    Arbitrary<byte[]> nearlyJson() {
        return NearlyRight.bytes(
                List.of(
                        "{\"age\":34,\"areas\":[\"E10000007\"],\"topic\":\"intimate-image-abuse\"}",
                        "{\"channels\":[{\"kind\":\"voice\",\"number\":\"+448081570123\"},{}],\"general\":true,\"n\":-12}",
                        "{\"a\":{\"a\":{\"a\":[[[[\"\\u00e9\\n\\\\\\\"\"]]]]}},\"\":\"\",\"é\":\"\uD83D\uDCDE\"}",
                        "[1,9007199254740991,-9007199254740991,9007199254740992,true,false,null,0.5,1e3]",
                        "[".repeat(32) + "]".repeat(32)),
                "\\u0000",
                "\\ud83d",
                "\\udcde",
                "\\u202e",
                "null",
                "-0",
                "1E400",
                "0.10",
                "007",
                "\"a\":1,",
                "NaN",
                "//x\n",
                "\ufeff",
                "[[[[[[[[",
                "\u2028",
                "'",
                ",",
                "}",
                "99999999999999999999");
    }
}
