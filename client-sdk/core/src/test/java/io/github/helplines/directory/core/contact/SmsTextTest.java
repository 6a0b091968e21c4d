package io.github.helplines.directory.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helplines.directory.core.VectorFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SmsTextTest {
    private static final String ESCAPED = "\f^{}\\[~]|€";

    @TestFactory
    Stream<DynamicTest> agreesWithTheSharedVectors() throws IOException {
        return VectorFile.tests("sms-text.json", SmsTextTest::check);
    }

    private static void check(JsonNode input, JsonNode expected) {
        SmsText text = SmsText.of(input.required("text").textValue());
        List<String> segments = new ArrayList<>();
        expected.required("segments").forEach(segment -> segments.add(segment.textValue()));
        assertThat(text.encoding().name())
                .isEqualTo(expected.required("encoding").textValue());
        assertThat(text.length()).isEqualTo(expected.required("length").intValue());
        assertThat(text.segments()).isEqualTo(segments);
    }

    @Property
    void segmentsJoinedAreTheText(@ForAll("messages") String message) {
        assertThat(String.join("", SmsText.of(message).segments())).isEqualTo(message);
    }

    @Property
    void noSegmentIsTooLong(@ForAll("messages") String message) {
        SmsText text = SmsText.of(message);
        int limit = text.fitsOneSegment()
                ? text.encoding().single()
                : text.encoding().concatenated();
        assertThat(text.segments())
                .allSatisfy(
                        segment -> assertThat(units(segment, text.encoding())).isLessThanOrEqualTo(limit));
    }

    /** Counted on each segment alone: half a pair would count as another character, or as none. */
    @Property
    void noPairIsCut(@ForAll("messages") String message) {
        SmsText text = SmsText.of(message);
        int sum = text.segments().stream()
                .mapToInt(segment -> units(segment, text.encoding()))
                .sum();
        assertThat(sum).isEqualTo(text.length()).isEqualTo(units(message, text.encoding()));
        assertThat(text.segments()).noneMatch(SmsTextTest::hasLoneSurrogate);
    }

    @Property
    void thereIsOneSegmentExactlyWhenItFits(@ForAll("messages") String message) {
        SmsText text = SmsText.of(message);
        assertThat(text.fitsOneSegment())
                .isEqualTo(units(message, text.encoding()) <= text.encoding().single());
    }

    /** A segment is left early only when the next character would not have fitted. */
    @Property
    void noSegmentIsLeftBeforeItIsFull(@ForAll("messages") String message) {
        SmsText text = SmsText.of(message);
        List<String> segments = text.segments();
        for (int i = 0; i + 1 < segments.size(); i++) {
            String next = Character.toString(segments.get(i + 1).codePointAt(0));
            assertThat(units(segments.get(i) + next, text.encoding()))
                    .isGreaterThan(text.encoding().concatenated());
        }
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> plain = Arbitraries.of("a", "Z", "é", " ", "\n", "5");
        Arbitrary<String> escaped = Arbitraries.of(List.of(ESCAPED.split("")));
        Arbitrary<String> wide = Arbitraries.of("ŵ", "’", "…", "💚", "👩‍👧");
        Arbitrary<String> sevenBit = words(Arbitraries.frequencyOf(Tuple.of(8, plain), Tuple.of(2, escaped)));
        Arbitrary<String> sixteenBit = words(Arbitraries.oneOf(plain, escaped, wide));
        return Arbitraries.oneOf(sevenBit, sixteenBit);
    }

    private static Arbitrary<String> words(Arbitrary<String> pieces) {
        return pieces.list().ofMaxSize(500).map(list -> String.join("", list));
    }

    private static int units(String text, SmsEncoding encoding) {
        if (encoding == SmsEncoding.UCS_2) {
            return text.length();
        }
        return text.length()
                + (int) text.chars().filter(c -> ESCAPED.indexOf(c) >= 0).count();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    @Test
    void spellsTypographyPlainly() {
        assertThat(SmsText.gsmFriendly("‘DVS’ – “free”… 0800\u00a0612\u202f6505\u200b — e\u0301"))
                .isEqualTo("'DVS' - \"free\"... 0800 612 6505 - é");
        assertThat(SmsText.of(SmsText.gsmFriendly("Don’t wait – call 999…")).encoding())
                .isEqualTo(SmsEncoding.GSM_7);
    }

    @Test
    void leavesLettersAsTheyAre() {
        assertThat(SmsText.gsmFriendly("Dŵr, tŷ, ç, 💚, €")).isEqualTo("Dŵr, tŷ, ç, 💚, €");
    }

    @Test
    void isEqualByItsWordsAndDoesNotShowThem() {
        assertThat(SmsText.of("help me")).isEqualTo(SmsText.of("help me")).hasSameHashCodeAs(SmsText.of("help me"));
        assertThat(SmsText.of("help me")).isNotEqualTo(SmsText.of("help"));
        assertThat(SmsText.of("help me").toString()).doesNotContain("help");
    }
}
