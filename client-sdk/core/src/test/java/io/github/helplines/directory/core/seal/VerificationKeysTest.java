package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.VectorFile;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationKeysTest {
    @TestFactory
    Stream<DynamicTest> agreesWithTheSharedVectors() throws IOException {
        return VectorFile.tests("ed25519.json", VerificationKeysTest::check);
    }

    private static void check(JsonNode input, JsonNode expected) {
        Faults faults = new Faults();
        Optional<VerificationKeys> read =
                VerificationKeys.read(json("{\"keys\":[" + input.required("jwk") + "]}"), "", faults);
        if (expected.has("refused")) {
            assertThat(read).isEmpty();
            assertThat(faults.toList())
                    .extracting(Fault::pointer)
                    .containsExactly(expected.get("refused").textValue());
        } else if (expected.has("ignored")) {
            assertThat(read).contains(new VerificationKeys(List.of()));
        } else {
            check(read.orElseThrow().keys().get(0), input, expected);
        }
    }

    private static void check(VerificationKey key, JsonNode input, JsonNode expected) {
        assertThat(key.kid()).isEqualTo(expected.get("kid").textValue());
        assertThat(key.fingerprint()).isEqualTo(expected.get("fingerprint").textValue());
        if (expected.has("verifies")) {
            byte[] message = input.get("signing_input").textValue().getBytes(StandardCharsets.US_ASCII);
            boolean verifies = Base64Url.decode(input.get("signature").textValue())
                    .filter(signature -> key.verifies(message, signature))
                    .isPresent();
            assertThat(verifies).isEqualTo(expected.get("verifies").booleanValue());
        }
    }

    @Test
    void readsWhatItWrites() {
        VerificationKeys keys = HeadSample.trusted(HeadSample.KEY, HeadSample.NEXT_KEY);
        assertThat(VerificationKeys.read(json(CanonicalJson.write(keys.toJson())), "", new Faults()))
                .contains(keys);
    }

    @Test
    void namesAKeyOnceHoweverOftenItIsThere() {
        VerificationKeys twice = HeadSample.trusted(HeadSample.KEY, HeadSample.NEXT_KEY, HeadSample.KEY);
        assertThat(twice).isEqualTo(HeadSample.trusted(HeadSample.KEY, HeadSample.NEXT_KEY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''|wrong_type",
                "{}|/keys|missing",
                "{\"keys\":{}}|/keys|wrong_type",
                "{\"keys\":[\"key\"]}|/keys/0|wrong_type",
                "{\"keys\":[{\"kty\":5}]}|/keys/0/kty|wrong_type"
            })
    void saysWhereASetIsNone(String text, String pointer, String code) {
        Faults faults = new Faults();
        assertThat(VerificationKeys.read(json(text), "", faults)).isEmpty();
        assertThat(faults.toList()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    /** No point of the curve has it: nothing verifies, and nothing is thrown. */
    @Test
    void aKeyThatIsNoPointOfTheCurveVerifiesNothing() {
        byte[] x = new byte[32];
        x[0] = 2;
        VerificationKey key = new VerificationKey(Base64Url.encode(x));
        assertThat(key.verifies(new byte[] {1}, new byte[64])).isFalse();
    }

    @Test
    void isMadeOfThirtyTwoBytesOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VerificationKey("AAAA"));
    }

    private static JsonValue json(String text) {
        return JsonText.parse(text).orElseThrow();
    }
}
