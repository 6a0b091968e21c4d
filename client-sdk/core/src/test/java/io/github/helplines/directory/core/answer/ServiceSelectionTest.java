package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.DayInterval;
import io.github.helplines.directory.core.opening.HolidayPolicy;
import io.github.helplines.directory.core.opening.HolidayRule;
import io.github.helplines.directory.core.opening.OpeningHours;
import io.github.helplines.directory.core.opening.TimeInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ServiceSelectionTest {
    private static final Slug RIVER = Slug.of("river");
    private static final AreaCode DERBY = AreaCode.of("E06000015");
    private static final AreaCode LEEDS = AreaCode.of("E08000035");
    private static final AreaCode UNLISTED = AreaCode.of("E06000999");
    private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final OpeningHours MONDAYS = OpeningHours.weekly(
            List.of(new DayInterval(Set.of(DayOfWeek.MONDAY), TimeInterval.of("10:00", "16:00"))),
            HolidayRule.of("england-and-wales", HolidayPolicy.AS_USUAL));

    private static final Service CURATED = new SampleService("curated", "Curated")
            .coverage(DERBY)
            .languages("cy")
            .freeVoice("0808 157 0001")
            .build();
    private static final Service NAMING = new SampleService("naming", "Naming")
            .topics(RIVER)
            .type(Service.Type.REPORTING)
            .coverage(LEEDS)
            .languages("en-GB")
            .voice("0808 157 0002", MONDAYS)
            .build();
    private static final Service SILENT = new SampleService("silent", "Silent")
            .languages()
            .sms("82228", "DVS")
            .build();
    private static final Service ELSEWHERE = new SampleService("elsewhere", "Elsewhere")
            .coverage(UNLISTED)
            .languages("en")
            .web("https://elsewhere.example/", null)
            .build();
    private static final List<Service> ALL = List.of(CURATED, NAMING, SILENT, ELSEWHERE);

    private final HelpDesk desk = new HelpDesk(directory());

    @Test
    void nothingAskedSelectsEverything() {
        assertThat(selected(new ServiceSelection(null, null, null, null, Set.of(), null)))
                .isEqualTo(ALL);
    }

    @Test
    void aTopicSelectsWhatItPlacesAndWhatNamesIt() {
        assertThat(selected(underTopic(RIVER))).containsExactly(CURATED, NAMING);
        assertThat(selected(underTopic(Slug.of("stream"))))
                .as("by its former slug")
                .containsExactly(CURATED, NAMING);
    }

    @Test
    void anAreaLeavesOutOnlyWhatIsKnownToWorkElsewhere() {
        assertThat(selected(in(DERBY))).containsExactly(CURATED, SILENT, ELSEWHERE);
        assertThat(selected(in(LEEDS))).containsExactly(NAMING, SILENT, ELSEWHERE);
    }

    @Test
    void aLanguageLeavesOutOnlyWhatIsKnownToAnswerInOthers() {
        assertThat(selected(speaking("en"))).containsExactly(NAMING, SILENT, ELSEWHERE);
        assertThat(selected(speaking("en-gb"))).containsExactly(NAMING, SILENT);
        assertThat(selected(speaking("cy"))).containsExactly(CURATED, SILENT);
    }

    @Test
    void aChannelSpeaksForItsService() {
        Service bilingual = new SampleService("bilingual", "Bilingual")
                .languages("pl")
                .freeVoice("0808 157 0003")
                .languages("en")
                .build();

        assertThat(desk.selecting(speaking("pl"))).accepts(bilingual);
        assertThat(desk.selecting(speaking("cy"))).rejects(bilingual);
    }

    @Test
    void aKindOfChannelAndWhatAServiceIsForAreSelectedToo() {
        assertThat(selected(new ServiceSelection(null, null, ChannelKind.SMS, null, Set.of(), null)))
                .containsExactly(SILENT);
        assertThat(selected(new ServiceSelection(null, null, null, null, Set.of(Service.Type.REPORTING), null)))
                .containsExactly(NAMING);
    }

    @Test
    void anInstantSelectsWhatIsKnownToBeOpenThen() {
        assertThat(selected(openAt(MONDAY_NOON))).containsExactly(CURATED, NAMING);
        assertThat(selected(openAt(TUESDAY_NOON))).containsExactly(CURATED);
        assertThatIllegalArgumentException().isThrownBy(() -> openAt(Instant.MAX));
    }

    @Test
    void everythingThatIsAskedHasToFit() {
        assertThat(selected(new ServiceSelection(
                        RIVER, LEEDS, ChannelKind.VOICE, language("en"), Set.of(Service.Type.REPORTING), MONDAY_NOON)))
                .containsExactly(NAMING);
        assertThat(selected(new ServiceSelection(RIVER, LEEDS, ChannelKind.SMS, null, Set.of(), null)))
                .isEmpty();
    }

    @Test
    void anUnknownTopicAndAnUnlistedAreaAreFaults() {
        Slug none = Slug.of("no-such-topic");
        assertThat(desk.check(new ServiceSelection(none, UNLISTED, null, null, Set.of(), null)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/topic", "unknown_topic"), tuple("/area", "unknown_area"));
        assertThat(desk.check(new ServiceSelection(RIVER, DERBY, null, null, Set.of(), null)))
                .isEmpty();
        assertThat(selected(underTopic(none))).isEmpty();
        assertThat(selected(in(UNLISTED))).isEqualTo(ALL);
    }

    @Test
    void aLanguageIsATagWhateverItsCapitals() {
        assertThat(Language.parse("EN-gb")).contains(new Language("en-gb"));
        for (String text : List.of("", "e", "english", "en_GB", "en-", "en gb")) {
            assertThat(Language.parse(text)).as(text).isEmpty();
        }
        assertThat(language("en").isAmong(List.of("eng"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Language("EN"));
    }

    private List<Service> selected(ServiceSelection selection) {
        Predicate<Service> wanted = desk.selecting(selection);
        return ALL.stream().filter(wanted).toList();
    }

    private static ServiceSelection underTopic(Slug topic) {
        return new ServiceSelection(topic, null, null, null, Set.of(), null);
    }

    private static ServiceSelection in(AreaCode area) {
        return new ServiceSelection(null, area, null, null, Set.of(), null);
    }

    private static ServiceSelection speaking(String tag) {
        return new ServiceSelection(null, null, null, language(tag), Set.of(), null);
    }

    private static ServiceSelection openAt(Instant instant) {
        return new ServiceSelection(null, null, null, null, Set.of(), instant);
    }

    private static Language language(String tag) {
        return Language.parse(tag).orElseThrow();
    }

    private static Directory directory() {
        Topic topic = new Topic(
                SampleService.id("topic river"),
                RIVER,
                List.of(Slug.of("stream")),
                "River",
                List.of(),
                "Something at a river.",
                List.of(CURATED.slug()),
                List.of(),
                List.of());
        List<DirectoryRecord> records = new ArrayList<>(ALL);
        records.add(topic);
        return Directory.of(1, records);
    }
}
