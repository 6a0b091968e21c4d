package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    /** A combining mark between two spaces stands for nothing, and keeps a text from the way of plain ASCII. */
    private static final String NOTHING = " \u0301 ";

    @Property(tries = 2_000)
    void plainTextsAreReadAsAllOthers(@ForAll("ascii") String text) {
        assertThat(SearchWords.of(text)).isEqualTo(SearchWords.of(text + NOTHING));
        assertThat(SearchWords.joined(text)).isEqualTo(SearchWords.joined(text + NOTHING));
    }

    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings()
                .withCharRange('\0', '\u007f')
                .withChars('\'', '`', ' ', 'i', 's')
                .ofMaxLength(40);
    }

    @Test
    void wordsAreFolded() {
        assertThat(SearchWords.of("Someone's Über-photos, 2 of FACES"))
                .containsExactly("someones", "uber", "photos", "2", "faces");
        assertThat(SearchWords.of("It's me")).containsExactly("its");
        assertThat(SearchWords.of("of the")).containsExactly("of", "the");
        assertThat(SearchWords.joined("Stop NCII.org")).isEqualTo("stopnciiorg");
    }
}
