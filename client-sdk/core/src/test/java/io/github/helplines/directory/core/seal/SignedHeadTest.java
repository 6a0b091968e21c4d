package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.VectorFile;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.seal.SignedHead.Refused;
import io.github.helplines.directory.core.seal.SignedHead.Verified;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignedHeadTest {
    private static final SigningKey OLD = HeadSample.KEY;
    private static final SigningKey NEW = HeadSample.NEXT_KEY;
    private static final Head HEAD = HeadSample.head(32, Sha256.hash("root"), Sha256.hash("chain"));

    @TestFactory
    Stream<DynamicTest> agreesWithTheSharedVectors() throws IOException {
        return VectorFile.tests("signed-head.json", SignedHeadTest::check);
    }

    private static void check(JsonNode input, JsonNode expected) {
        SignedHead head = read(input.required("head").toString());
        VerificationKeys trusted = VerificationKeys.read(
                        JsonText.parse(input.required("keys").toString()).orElseThrow(), "", new Faults())
                .orElseThrow();
        SignedHead.Verdict verdict = head.verify(trusted, JsonText::parse);
        if (expected.has("fault")) {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.fault().code())
                                    .isEqualTo(expected.get("fault").textValue()));
        } else {
            Head signed = Head.read(
                            JsonText.parse(expected.get("head").toString()).orElseThrow(), "", new Faults())
                    .orElseThrow();
            List<VerificationKey> by = Stream.of(expected.get("signed_by"))
                    .flatMap(kids -> kids.valueStream())
                    .map(kid -> trusted.find(kid.textValue()).orElseThrow())
                    .toList();
            assertThat(verdict).isEqualTo(new Verified(signed, by));
        }
    }

    private static SignedHead read(String text) {
        return SignedHead.read(JsonText.parse(text).orElseThrow(), "", new Faults())
                .orElseThrow();
    }

    private static SignedHead.Verdict verdict(SignedHead head, SigningKey... trusted) {
        return head.verify(HeadSample.trusted(trusted), JsonText::parse);
    }

    @Test
    void readsWhatItWrites() {
        SignedHead head = SignedHead.sign(HEAD, List.of(OLD, NEW));
        assertThat(read(CanonicalJson.write(head.toJson()))).isEqualTo(head);
    }

    @Test
    void theSameHeadAndKeysHaveTheSameBytes() {
        assertThat(SignedHead.sign(HEAD, List.of(OLD))).isEqualTo(SignedHead.sign(HEAD, List.of(OLD)));
    }

    @Test
    void whileKeysChangeWhoeverTrustsEitherBelieves() {
        SignedHead before = SignedHead.sign(HEAD, List.of(OLD));
        SignedHead meanwhile = SignedHead.sign(HEAD, List.of(OLD, NEW));
        SignedHead after = SignedHead.sign(HEAD, List.of(NEW));

        assertThat(verdict(meanwhile, OLD)).isEqualTo(new Verified(HEAD, List.of(OLD.verificationKey())));
        assertThat(verdict(meanwhile, NEW)).isEqualTo(new Verified(HEAD, List.of(NEW.verificationKey())));
        assertThat(verdict(meanwhile, OLD, NEW))
                .isEqualTo(new Verified(HEAD, List.of(OLD.verificationKey(), NEW.verificationKey())));
        assertThat(verdict(before, OLD, NEW)).isInstanceOf(Verified.class);
        assertThat(verdict(after, OLD, NEW)).isInstanceOf(Verified.class);
        assertThat(verdict(before, NEW)).isEqualTo(new Refused(HeadFault.NOT_SIGNED));
        assertThat(verdict(after, OLD)).isEqualTo(new Refused(HeadFault.NOT_SIGNED));
    }

    @Test
    void saysWhereAHeadIsNone() {
        assertThat(faults("[]")).containsExactly("");
        assertThat(faults("{}")).containsExactly("/payload", "/signatures");
        assertThat(faults("{\"payload\":\"\",\"signatures\":[{}]}"))
                .containsExactly("/signatures/0/protected", "/signatures/0/signature");
        assertThat(faults("{\"payload\":1,\"signatures\":{}}")).containsExactly("/payload", "/signatures");
    }

    private static List<String> faults(String text) {
        Faults faults = new Faults();
        JsonValue value = JsonText.parse(text).orElseThrow();
        assertThat(SignedHead.read(value, "", faults)).isEmpty();
        return faults.toList().stream().map(Fault::pointer).toList();
    }

    @Test
    void everyFaultHasWordsAndACode() {
        for (HeadFault fault : HeadFault.values()) {
            assertThat(fault.words()).isNotBlank();
            assertThat(fault.code()).matches("[a-z_]+");
        }
    }
}
