package io.github.helplines.directory.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.Mutations;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is read as a number has the digits that were written, and no text makes reading fail. */
class PhoneNumberFuzzTest {
    @Property
    void aNumberHasTheDigitsThatWereWritten(@ForAll("nearlyNumbers") String text) {
        PhoneNumber.parseUkNational(text).ifPresent(number -> {
            String digits = text.replaceAll("[^0-9]", "");
            assertThat(number.dialled()).isEqualTo(digits.startsWith("44") ? "0" + digits.substring(2) : digits);
            // No digit of another script was passed over.
            assertThat(text.codePoints().filter(Character::isDigit)).hasSize(digits.length());
        });
    }

    @Property
    void aNumberIsReadBackFromEachOfItsForms(@ForAll("nearlyNumbers") String text) {
        for (Optional<PhoneNumber> read : List.of(PhoneNumber.parse(text), PhoneNumber.parseUkNational(text))) {
            read.ifPresent(number -> {
                assertThat(PhoneNumber.parse(number.value())).contains(number);
                assertThat(number.telUri()).isEqualTo("tel:" + number.value());
                assertThat(number.spoken().replaceAll("[^0-9]", ""))
                        .isEqualTo(number.display().replaceAll("[^0-9]", ""));
                if (!number.isForeign()) {
                    assertThat(PhoneNumber.parseUkNational(number.display())).contains(number);
                    assertThat(PhoneNumber.parseUkNational(number.dialled())).contains(number);
                    assertThat(number.displayAs(number.display())).contains(number.display());
                }
            });
        }
    }

    @Property
    void aGroupingSpellsTheNumberOrIsNone(
            @ForAll("nearlyNumbers") String text, @ForAll("nearlyNumbers") String grouping) {
        PhoneNumber.parseUkNational(text)
                .flatMap(number -> number.displayAs(grouping))
                .ifPresent(shown ->
                        assertThat(PhoneNumber.parseUkNational(shown)).isEqualTo(PhoneNumber.parseUkNational(text)));
    }

    /** Numbers of every kind, and what slips of hand and of software make of them. */
    @Provide
    Arbitrary<String> nearlyNumbers() {
        Arbitrary<String> numbers = Arbitraries.of(
                "0808 157 0123",
                "+448081570123",
                "+44 (0)20 7946 0123",
                "(020) 7946-0123",
                "07700 900123",
                "116 123",
                "999",
                "112",
                "18000",
                "101",
                "00448081570123",
                "+35314960123",
                "0345 6000 459");
        Arbitrary<String> pieces = Arbitraries.strings()
                .numeric()
                .withChars(" +-.()\u00a0\u202f\u2011\u2013\u202e\u200b\0\n;,xX/")
                // Digits of other scripts, full-width signs, half a pair.
                .withChars("\u0660\u0968\uff10\uff0b\ud800e")
                .ofMaxLength(4);
        return Mutations.of(numbers, pieces);
    }
}
