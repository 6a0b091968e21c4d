package io.github.helplines.directory.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.VectorFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PhoneNumberTest {
    @TestFactory
    Stream<DynamicTest> agreesWithTheSharedVectors() throws IOException {
        return VectorFile.tests("phone.json", PhoneNumberTest::check);
    }

    private static void check(JsonNode input, JsonNode expected) {
        Optional<PhoneNumber> read = input.has("canonical")
                ? PhoneNumber.parse(input.get("canonical").textValue())
                : PhoneNumber.parseUkNational(input.required("uk_national").textValue());
        assertThat(read.isPresent()).isEqualTo(expected.required("valid").booleanValue());
        read.ifPresent(number -> {
            assertThat(number.value()).isEqualTo(expected.required("value").textValue());
            assertThat(number.display()).isEqualTo(expected.required("display").textValue());
            assertThat(number.spoken()).isEqualTo(expected.required("spoken").textValue());
            assertThat(number.kind().name()).isEqualTo(expected.required("kind").textValue());
            assertThat(number.telUri()).isEqualTo(expected.required("tel").textValue());
            assertThat(number.relayUri())
                    .isEqualTo(Optional.ofNullable(expected.get("relay")).map(JsonNode::textValue));
            assertThat(number.isFreeToCallInUk())
                    .isEqualTo(expected.required("free").booleanValue());
            assertThat(number.mayBeFreeInUk())
                    .isEqualTo(expected.required("may_be_free").booleanValue());
            assertThat(number.isPremiumRate())
                    .isEqualTo(expected.required("premium").booleanValue());
            assertThat(number.isUkMobile())
                    .isEqualTo(expected.required("uk_mobile").booleanValue());
            assertThat(number.isForeign())
                    .isEqualTo(expected.required("foreign").booleanValue());
        });
    }

    @Test
    void readsItsOwnDisplayBack() {
        for (String value : List.of("+448006126505", "+44800555111", "+448001111", "+448454647", "999", "116123")) {
            PhoneNumber number = PhoneNumber.of(value);
            assertThat(PhoneNumber.parseUkNational(number.display())).contains(number);
        }
        assertThat(PhoneNumber.ofUkNational("0845 46 47").display()).isEqualTo("0845 46 47");
    }

    @Test
    void keepsAGroupingOnlyWhenItDialsTheSameNumber() {
        PhoneNumber number = PhoneNumber.of("+443456000459");
        assertThat(number.displayAs("0345 6000 459")).contains("0345 6000 459");
        assertThat(number.spokenAs("0345 6000 459")).contains("0 3 4 5, 6 0 0 0, 4 5 9");
        assertThat(number.displayAs("0345 6000 495")).isEmpty();
        assertThat(number.displayAs("0345  6000 459")).isEmpty();
        assertThat(number.displayAs("0345-6000-459")).isEmpty();
        assertThat(PhoneNumber.of("+12025550123").displayAs("0012025550123")).isEmpty();
    }

    @Test
    void knowsTheRunsOfDigitsThatMeanIt() {
        assertThat(PhoneNumber.of("+448006126505").digitForms())
                .containsExactlyInAnyOrder(
                        "08006126505", "448006126505", "4408006126505", "00448006126505", "1800108006126505");
        assertThat(PhoneNumber.of("116123").digitForms()).containsExactlyInAnyOrder("116123", "18001116123");
        assertThat(PhoneNumber.of("+12025550123").digitForms())
                .containsExactlyInAnyOrder("12025550123", "0012025550123");
    }

    @Test
    void refusesWithoutRepeatingTheInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.of("07700900123"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("900123"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.ofUkNational("07700 90012x"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("90012"));
    }

    @Test
    void isWrittenAsItsCanonicalForm() {
        assertThat(PhoneNumber.ofUkNational("0808 157 0123")).hasToString("+448081570123");
    }
}
