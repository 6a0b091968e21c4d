package io.github.helplines.directory.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.model.Emergency;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Messages ENGLISH = Wording.in(PageLanguage.ENGLISH).messages();
    private static final Messages WELSH = Wording.in(PageLanguage.WELSH).messages();
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBERS_AND_NAMES = Pattern.compile("\\d[\\d ]*\\d|REGISTER|BSL|Crimestoppers");

    /** What is never said without knowing the reader, and what is never true. */
    private static final Pattern NEVER = Pattern.compile(
            "screen ?shot|sgrinlun|sgrin|criminal record|cofnod troseddol|not (appear|show) on (a|your) bill"
                    + "|ddim yn ymddangos",
            Pattern.CASE_INSENSITIVE);

    private static String raw(Messages messages, String key) {
        return messages.find(key, "{0}", "{1}").orElseThrow();
    }

    private static List<String> holes(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void bothLanguagesSayEverythingAndPutInTheSame() {
        assertThat(WELSH.keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
        assertThat(ENGLISH.keys()).hasSizeGreaterThan(80).allSatisfy(key -> {
            assertThat(raw(ENGLISH, key)).isNotBlank();
            assertThat(raw(WELSH, key)).isNotBlank();
            assertThat(holes(raw(WELSH, key))).isEqualTo(holes(raw(ENGLISH, key)));
        });
    }

    @Test
    void nothingIsSaidThatMustNotBe() {
        assertThat(NEVER.matcher("It does not show on a bill: keep a Screenshot.")
                        .results())
                .hasSize(2);
        Stream.of(ENGLISH, WELSH, Translated.WELSH)
                .flatMap(messages -> messages.keys().stream().map(key -> raw(messages, key)))
                .forEach(text -> assertThat(NEVER.matcher(text).find()).as(text).isFalse());
    }

    /** The only numbers are those of a range, of days and of a standard: contacts come from records. */
    @Test
    void noWordingHoldsANumberToCall() {
        Stream.of(ENGLISH, WELSH)
                .flatMap(messages -> messages.keys().stream().map(key -> raw(messages, key)))
                .forEach(text -> assertThat(found(DIGITS, text.replaceAll("\\{\\d}", "")))
                        .as(text)
                        .allMatch(Set.of("01", "02", "90", "180", "9457")::contains));
    }

    @Test
    void theFloorIsTranslatedWholeAndNamesTheSameNumbers() {
        List<Emergency.Item> items = EmergencyFloor.compiledIn().items();
        for (int i = 0; i < items.size(); i++) {
            String welsh =
                    Translated.find(PageLanguage.WELSH, "floor." + (i + 1)).orElseThrow();
            assertThat(found(NUMBERS_AND_NAMES, welsh))
                    .isEqualTo(found(NUMBERS_AND_NAMES, items.get(i).text()));
        }
        assertThat(Translated.WELSH.keys()).doesNotContain("floor." + (items.size() + 1));
    }

    @Test
    void whatIsPutInIsNeverLookedThroughAgain() {
        assertThat(Wording.in(PageLanguage.ENGLISH).text("keyword.value", "{1}", "{0}"))
                .isEqualTo("{1} to {0}");
    }

    @Test
    void anyOtherLanguageIsEnglish() {
        assertThat(Stream.of("en", "fr", "", "cym", "CYMRAEG", "../cy").map(PageLanguage::of))
                .containsOnly(PageLanguage.ENGLISH);
        assertThat(PageLanguage.of(null)).isEqualTo(PageLanguage.ENGLISH);
        assertThat(Stream.of("cy", "CY", "cy-GB").map(PageLanguage::of)).containsOnly(PageLanguage.WELSH);
    }
}
