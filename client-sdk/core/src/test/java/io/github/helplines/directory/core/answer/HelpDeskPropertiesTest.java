package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.AgeBand;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.OpenState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every answer, whoever asks. Circumstances may contradict each other here: the answers hold even so. */
class HelpDeskPropertiesTest {
    private static final Directory DIRECTORY = SampleDirectory.directory();
    private static final HelpDesk DESK = new HelpDesk(DIRECTORY);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void nobodyIsLeftWithoutSomebodyToTurnTo(@ForAll("requests") HelpRequest request) {
        HelpAnswer answer = DESK.help(request, START);

        assertThat(answer.services())
                .anyMatch(service -> service.assessment().outcome() != Outcome.NOT_ELIGIBLE
                        && !service.channels().isEmpty());
        assertThat(answer.emergency().items()).isNotEmpty();
    }

    @Property
    void aServiceIsNeverWithoutTheCounterpartsItIsShownWith(@ForAll("requests") HelpRequest request) {
        HelpAnswer answer = DESK.help(request, START);
        Set<Slug> listed = answer.services().stream()
                .map(service -> service.service().slug())
                .collect(Collectors.toSet());

        for (ServiceAnswer service : answer.services()) {
            Set<Slug> beside = service.handOffs().stream()
                    .map(handOff -> handOff.service().slug())
                    .collect(Collectors.toSet());
            for (Slug counterpart : service.service().showWith()) {
                assertThat(listed.contains(counterpart) || beside.contains(counterpart))
                        .isTrue();
            }
            for (HandOffAnswer handOff : service.handOffs()) {
                for (Slug counterpart : handOff.service().showWith()) {
                    assertThat(listed.contains(counterpart)
                                    || beside.contains(counterpart)
                                    || counterpart.equals(service.service().slug()))
                            .isTrue();
                }
            }
        }
    }

    @Property
    void outcomesStandInOrderAndTheTopicsOrderHoldsWithinEach(@ForAll("requests") HelpRequest request) {
        HelpAnswer answer = DESK.help(request, START);
        List<Outcome> order = List.of(Outcome.ELIGIBLE, Outcome.NEED_MORE, Outcome.NOT_ELIGIBLE);

        assertThat(answer.services())
                .isSortedAccordingTo((one, other) -> Integer.compare(
                        order.indexOf(one.assessment().outcome()),
                        order.indexOf(other.assessment().outcome())));
        assertThat(answer.services())
                .extracting(service -> service.service().slug())
                .doesNotHaveDuplicates();
        List<Slug> curated = DIRECTORY
                .find(Topic.class, request.topic() == null ? SampleDirectory.TOPIC : request.topic())
                .orElseThrow()
                .services();
        for (Outcome outcome : order) {
            List<Slug> within = answer.services().stream()
                    .filter(service -> service.assessment().outcome() == outcome)
                    .map(service -> service.service().slug())
                    .filter(curated::contains)
                    .toList();
            if (request.topic() != null) {
                assertThat(within)
                        .containsExactlyElementsOf(
                                curated.stream().filter(within::contains).toList());
            }
        }
    }

    @Property
    void channelsAreShownUnlessTheServiceIsRefusedAndTheOpenOnesFirst(@ForAll("requests") HelpRequest request) {
        for (ServiceAnswer service : DESK.help(request, START).services()) {
            if (service.assessment().outcome() == Outcome.NOT_ELIGIBLE) {
                assertThat(service.channels()).isEmpty();
            } else {
                assertThat(service.channels())
                        .extracting(ChannelAnswer::channel)
                        .containsExactlyInAnyOrderElementsOf(service.service().channels());
                List<OpenState> order = List.of(OpenState.OPEN, OpenState.UNKNOWN, OpenState.CLOSED);
                assertThat(service.channels())
                        .extracting(channel -> order.indexOf(channel.status().state()))
                        .isSorted();
            }
        }
    }

    @Property
    void noHandOffIsKnownToBeWrongForThePerson(@ForAll("requests") HelpRequest request) {
        for (ServiceAnswer service : DESK.help(request, START).services()) {
            for (HandOffAnswer handOff : service.handOffs()) {
                Service other = handOff.service();
                assertThat(DESK.assess(other, request.circumstances(), START)
                                .assessment()
                                .outcome())
                        .isNotEqualTo(Outcome.NOT_ELIGIBLE);
                assertThat(other).isNotEqualTo(service.service());
            }
        }
    }

    @Property
    void keepingThePictureIsNeverAdvisedUnlessItIsKnownToBeOfAnAdult(@ForAll("requests") HelpRequest request) {
        Circumstances person = request.circumstances();
        boolean adult = (person.ageInImage() != null && person.ageInImage() >= 18)
                || (person.ageInImageBand() != null && person.ageInImageBand().min() >= 18);
        boolean parent = person.asker() == AskingAs.PARENT_OR_CARER;

        boolean advised = DESK.help(request, START).guidance().stream()
                .anyMatch(line -> line.text().contains("screenshot")
                        || String.valueOf(line.condition()).contains("screenshot"));
        if (!adult || parent) {
            assertThat(advised).isFalse();
        }
    }

    @Property
    void aQuestionIsNeverOneThatWasDeclined(@ForAll("requests") HelpRequest request) {
        HelpAnswer answer = DESK.help(request, START);
        if (answer.nextQuestion() != null) {
            assertThat(request.circumstances().declined())
                    .doesNotContain(answer.nextQuestion().fact());
        }
    }

    @Provide
    Arbitrary<HelpRequest> requests() {
        Arbitrary<Slug> topics =
                Arbitraries.of(SampleDirectory.TOPIC, SampleDirectory.FAR_TOPIC, SampleDirectory.LONE_TOPIC);
        Arbitrary<List<ChannelKind>> channels =
                Arbitraries.of(ChannelKind.class).list().ofMaxSize(3);
        Arbitrary<Instant> at = Arbitraries.longs().between(0, 365L * 24 * 3600).map(START::plusSeconds);
        return Combinators.combine(topics.injectNull(0.2), circumstances(), channels, at)
                .as(HelpRequest::new);
    }

    private static Arbitrary<Circumstances> circumstances() {
        Arbitrary<Integer> ages = Arbitraries.integers().between(0, 40).injectNull(0.4);
        Arbitrary<AgeBand> bands = Arbitraries.of(new AgeBand(0, 17), new AgeBand(18, 130), new AgeBand(16, 24))
                .injectNull(0.7);
        Arbitrary<Postcode> postcodes = Arbitraries.of(
                        "DE1 2QY", "DE6", "SK13", "LS1", "BT1 1AA", "JE2", "DE61", "BFPO 57")
                .map(Postcode::of)
                .injectNull(0.4);
        Arbitrary<Set<AreaCode>> areas = Arbitraries.of("E23000018", "W92000004", "E06000015", "E06000999")
                .map(AreaCode::of)
                .set()
                .ofMaxSize(2);
        Arbitrary<Set<FactName>> declined = Arbitraries.of(
                        FactName.AGE, FactName.AGE_IN_IMAGE, FactName.POSTCODE, FactName.AREAS)
                .set();
        Arbitrary<AskingAs> askers = Arbitraries.of(AskingAs.class).injectNull(0.4);
        Arbitrary<Circumstances> places = Combinators.combine(
                        postcodes, areas, areas, Arbitraries.of(true, false, false))
                .as((postcode, in, out, none) ->
                        new Circumstances(null, null, null, null, postcode, in, out, none, Set.of(), Map.of(), null));
        return Combinators.combine(ages, bands, ages, bands, places, declined, askers)
                .as((age, band, ageInImage, bandInImage, place, facts, asker) -> new Circumstances(
                        age,
                        band,
                        ageInImage,
                        bandInImage,
                        place.postcode(),
                        place.areas(),
                        place.notInAreas(),
                        place.noFixedAddress(),
                        facts,
                        Map.of(),
                        asker));
    }
}
