package io.github.helplines.directory.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.Mutations;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is read as a postcode is the one that was typed, and no text makes reading fail. */
class PostcodeFuzzTest {
    @Property
    void aPostcodeIsTheOneThatWasTyped(@ForAll("nearlyPostcodes") String typed) {
        Postcode.parse(typed).ifPresent(postcode -> {
            assertThat(compact(postcode.text())).isEqualTo(compact(typed));
            assertThat(Postcode.parse(postcode.text())).contains(postcode);
            assertThat(Postcode.parse(typed.toLowerCase(Locale.ROOT))).contains(postcode);
            assertThat(postcode.toString()).doesNotContain(postcode.text());
        });
    }

    @Property
    void itsPartsAreItsBeginning(@ForAll("nearlyPostcodes") String typed) {
        Postcode.parse(typed).ifPresent(postcode -> {
            assertThat(postcode.text()).startsWith(postcode.outcode());
            assertThat(postcode.outcode()).startsWith(postcode.letters());
            postcode.sector().ifPresent(sector -> assertThat(postcode.text()).startsWith(sector));
            assertThat(postcode.sector().isPresent())
                    .isEqualTo(postcode.kind() == Postcode.Kind.FULL || postcode.kind() == Postcode.Kind.SECTOR);
        });
    }

    private static String compact(String text) {
        return text.replaceAll("[ \u00a0]", "").strip().toUpperCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<String> nearlyPostcodes() {
        Arbitrary<String> postcodes = Arbitraries.of(
                "DE6 1AA",
                "de61aa",
                "DE6",
                "DE6 1",
                "SW1A 2AA",
                "W1A1AA",
                "M1 1AE",
                "B33 8TH",
                "BFPO 57",
                "BFPO1",
                "GIR 0AA");
        Arbitrary<String> pieces = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withChars(" \u00a0\u2003\t\n-.'\"")
                // What becomes another letter in upper case, digits of other scripts, half a pair.
                .withChars("\u0131\u017f\u00df\u212a\u0661\uff11\u202e\0\udc00")
                .ofMaxLength(3);
        return Mutations.of(postcodes, pieces);
    }
}
