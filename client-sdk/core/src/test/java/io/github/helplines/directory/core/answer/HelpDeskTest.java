package io.github.helplines.directory.core.answer;

import static io.github.helplines.directory.core.eligibility.Assessment.Outcome.ELIGIBLE;
import static io.github.helplines.directory.core.eligibility.Assessment.Outcome.NEED_MORE;
import static io.github.helplines.directory.core.eligibility.Assessment.Outcome.NOT_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.opening.OpenState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpDeskTest {
    private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant TUESDAY_NIGHT = Instant.parse("2026-11-24T23:00:00Z");

    private final HelpDesk desk = new HelpDesk(SampleDirectory.directory());

    @Test
    void aSeventeenYearOldInDerbyGetsTheLocalServiceFirstAndTheAdultLineHandsOver() {
        HelpAnswer answer = help(Circumstances.builder().age(17).postcode(Postcode.of("DE1 2QY")));

        assertThat(answer.services().get(0).service().slug().value()).isEqualTo("derbyshire-victim-services");
        assertThat(outcome(answer, "derbyshire-victim-services")).isEqualTo(ELIGIBLE);
        assertThat(outcome(answer, "revenge-porn-helpline")).isEqualTo(NOT_ELIGIBLE);
        assertThat(of(answer, "revenge-porn-helpline").channels()).isEmpty();
        assertThat(handOffs(answer, "revenge-porn-helpline")).containsExactly("childline", "report-remove");
        assertThat(answer.guidance())
                .containsExactly(
                        new GuidanceLine("It is not your fault.", null),
                        new GuidanceLine("In danger, call 999.", null),
                        new GuidanceLine(SampleDirectory.NO_COPY, null));
        assertThat(answer.emergency()).isEqualTo(EmergencyFloor.compiledIn());
        assertThat(answer.sequence()).isEqualTo(7);
    }

    @Test
    void anUnsettledServiceShowsItsChannelsAndAsksOneQuestion() {
        HelpAnswer answer = help(Circumstances.builder().age(34).postcode(Postcode.of("DE6")));

        assertThat(outcome(answer, "derbyshire-victim-services")).isEqualTo(NEED_MORE);
        assertThat(of(answer, "derbyshire-victim-services").channels()).hasSize(2);
        assertThat(outcome(answer, "revenge-porn-helpline")).isEqualTo(ELIGIBLE);
        assertThat(answer.nextQuestion().text()).isEqualTo("Do you live in Derbyshire or the City of Derby?");
    }

    @Test
    void aDeclinedFactIsNotAskedAndTheNextServiceAsks() {
        Circumstances.Builder known = Circumstances.builder()
                .age(34)
                .postcode(Postcode.of("DE6"))
                .declined(List.of(FactName.POSTCODE, FactName.AREAS));

        HelpAnswer answer = help(known);
        assertThat(of(answer, "derbyshire-victim-services").assessment().text())
                .isEqualTo("This service may help you: ask them.");
        assertThat(answer.nextQuestion().fact()).isEqualTo(FactName.AGE_IN_IMAGE);

        assertThat(help(known.declined(List.of(FactName.AGE_IN_IMAGE))).nextQuestion())
                .isNull();
    }

    @Test
    void theAgeInThePictureDecidesWhoRemovesItAndWhetherToKeepIt() {
        HelpAnswer then16 = help(Circumstances.builder().age(20).ageInImage(16));
        assertThat(outcome(then16, "take-it-down")).isEqualTo(ELIGIBLE);
        assertThat(outcome(then16, "stopncii")).isEqualTo(NOT_ELIGIBLE);
        assertThat(then16.guidance()).contains(new GuidanceLine(SampleDirectory.NO_COPY, null));

        HelpAnswer then19 = help(Circumstances.builder().age(20).ageInImage(19));
        assertThat(outcome(then19, "stopncii")).isEqualTo(ELIGIBLE);
        assertThat(then19.guidance()).contains(new GuidanceLine("Keep a screenshot of each post.", null));
    }

    @Test
    void aParentGetsServicesForTheChildAndTheLineForParents() {
        HelpAnswer answer = help(Circumstances.builder()
                .askingAs(AskingAs.PARENT_OR_CARER)
                .age(15)
                .postcode(Postcode.of("SK13")));

        assertThat(outcome(answer, "childline")).isEqualTo(ELIGIBLE);
        assertThat(outcome(answer, "nspcc-helpline")).isEqualTo(ELIGIBLE);
        assertThat(answer.guidance()).contains(new GuidanceLine(SampleDirectory.NO_COPY, null));
        assertThat(outcome(help(Circumstances.builder().age(15)), "nspcc-helpline"))
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void somebodyInLeedsIsHandedOnAndTheLocalPoliceAreLeftOut() {
        HelpAnswer answer = help(Circumstances.builder().age(30).postcode(Postcode.of("LS1")));

        assertThat(outcome(answer, "derbyshire-victim-services")).isEqualTo(NOT_ELIGIBLE);
        assertThat(handOffs(answer, "derbyshire-victim-services")).containsExactly("victim-support");
        assertThat(slugs(answer)).doesNotContain("derbyshire-police").contains("crimestoppers");
    }

    @Test
    void whatIsNotListedIsUnknownAndWhatWasSaidIsBelieved() {
        assertThat(outcome(help(Circumstances.builder().postcode(Postcode.of("DE61"))), "derbyshire-victim-services"))
                .isEqualTo(NEED_MORE);
        assertThat(outcome(
                        help(Circumstances.builder().areas(List.of(AreaCode.of("E06000999")))),
                        "derbyshire-victim-services"))
                .isEqualTo(NEED_MORE);
        assertThat(outcome(
                        help(Circumstances.builder().age(40).notInAreas(List.of(SampleDirectory.POLICE_AREA))),
                        "derbyshire-victim-services"))
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void withoutATopicTheGeneralServicesComeSupportFirstThenLocalThenByName() {
        HelpAnswer answer = desk.help(
                new HelpRequest(
                        null,
                        Circumstances.builder()
                                .age(12)
                                .postcode(Postcode.of("DE1 2QY"))
                                .build(),
                        List.of(),
                        null),
                TUESDAY_NOON);

        assertThat(slugs(answer))
                .containsExactly(
                        "derbyshire-victim-services",
                        "childline",
                        "samaritans",
                        "victim-support",
                        "derbyshire-police",
                        "crimestoppers",
                        "nspcc-helpline");
        assertThat(answer.guidance()).isEmpty();
    }

    @Test
    void whereNobodyInReachIsListedTheGeneralNationalServicesAre() {
        HelpAnswer answer = desk.help(
                HelpRequest.about(
                        SampleDirectory.FAR_TOPIC,
                        Circumstances.builder()
                                .age(30)
                                .postcode(Postcode.of("LS1"))
                                .build()),
                TUESDAY_NOON);

        assertThat(slugs(answer)).containsExactly("samaritans", "victim-support", "crimestoppers");
    }

    @Test
    void whereNobodyListedMayHelpTheGeneralNationalServicesFollow() {
        HelpAnswer answer = desk.help(
                HelpRequest.about(
                        SampleDirectory.LONE_TOPIC,
                        Circumstances.builder().age(22).build()),
                TUESDAY_NOON);

        assertThat(slugs(answer))
                .containsExactly("samaritans", "victim-support", "crimestoppers", "grown-up-line", "childline");
        assertThat(outcome(answer, "grown-up-line")).isEqualTo(NOT_ELIGIBLE);
        assertThat(handOffs(answer, "grown-up-line")).containsExactly("young-line");
    }

    @Test
    void aCounterpartThatIsWrongForThePersonIsListedAndSaysSo() {
        HelpAnswer answer = desk.help(
                HelpRequest.about(
                        SampleDirectory.LONE_TOPIC,
                        Circumstances.builder().age(40).build()),
                TUESDAY_NOON);

        assertThat(slugs(answer)).containsExactly("grown-up-line", "young-line", "childline");
        assertThat(outcome(answer, "young-line")).isEqualTo(NOT_ELIGIBLE);
        assertThat(handOffs(answer, "grown-up-line")).isEmpty();
    }

    @Test
    void openChannelsComeFirstThenUnknownOnesThenClosedOnes() {
        Circumstances adult = Circumstances.builder().age(34).build();
        List<ChannelAnswer> day =
                of(ask(adult, List.of(), TUESDAY_NOON), "revenge-porn-helpline").channels();
        List<ChannelAnswer> night = of(ask(adult, List.of(), TUESDAY_NIGHT), "revenge-porn-helpline")
                .channels();

        assertThat(day)
                .extracting(channel -> channel.channel().kind())
                .containsExactly(ChannelKind.VOICE, ChannelKind.WEB_FORM, ChannelKind.EMAIL);
        assertThat(night)
                .extracting(channel -> channel.channel().kind())
                .containsExactly(ChannelKind.WEB_FORM, ChannelKind.EMAIL, ChannelKind.VOICE);
        assertThat(night)
                .extracting(channel -> channel.status().state())
                .containsExactly(OpenState.OPEN, OpenState.UNKNOWN, OpenState.CLOSED);
        assertThat(night).allMatch(channel -> channel.evidence() == Evidence.State.UNVERIFIED);
        assertThat(night.get(1).hoursEvidence()).isNull();
    }

    @Test
    void wishedKindsComeFirstAmongThoseOfOneState() {
        Circumstances adult = Circumstances.builder().age(34).build();
        List<ChannelAnswer> day = of(
                        ask(adult, List.of(ChannelKind.EMAIL, ChannelKind.WEB_FORM), TUESDAY_NOON),
                        "revenge-porn-helpline")
                .channels();

        assertThat(day)
                .extracting(channel -> channel.channel().kind())
                .containsExactly(ChannelKind.WEB_FORM, ChannelKind.VOICE, ChannelKind.EMAIL);
    }

    @Test
    void theInstantAskedAboutDecidesWhatIsOpen() {
        HelpAnswer answer = desk.help(
                new HelpRequest(
                        SampleDirectory.TOPIC, Circumstances.none(), List.of(), Instant.parse("2026-12-28T11:00:00Z")),
                TUESDAY_NOON);
        ChannelAnswer voice = of(answer, "revenge-porn-helpline").channels().get(2);

        assertThat(answer.at()).isEqualTo(Instant.parse("2026-12-28T11:00:00Z"));
        assertThat(voice.status().state()).isEqualTo(OpenState.CLOSED);
        assertThat(voice.status().findHoliday()).contains("Boxing Day");
    }

    @Test
    void anOldSlugOfATopicGoesOnAnswering() {
        HelpRequest request = HelpRequest.about(Slug.of("revenge-porn"), Circumstances.none());
        assertThat(desk.check(request)).isEmpty();
        assertThat(desk.help(request, TUESDAY_NOON).guidance()).isNotEmpty();
    }

    @Test
    void faultsOfARequestNameThePlaceAndNotTheValue() {
        HelpRequest request = HelpRequest.about(
                Slug.of("no-such-thing"),
                Circumstances.builder().age(12).ageInImage(13).build());

        assertThat(desk.check(request))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/topic", "unknown_topic"), tuple("/age_in_image", "contradictory_circumstances"));
        assertThat(desk.check(request))
                .extracting(Fault::message)
                .containsExactly(
                        "is not a topic of this directory",
                        "is above the age now: nobody is older in a picture than they are now");
        assertThat(desk.check(request).toString())
                .doesNotContain("no-such-thing")
                .doesNotContain("13");
    }

    @Test
    void oneServiceIsAssessedWithHandOffsAndQuestion() {
        ServiceAssessment no = desk.assess(
                SampleDirectory.service("revenge-porn-helpline"),
                Circumstances.builder().age(17).build(),
                TUESDAY_NOON);
        assertThat(no.assessment().outcome()).isEqualTo(NOT_ELIGIBLE);
        assertThat(no.handOffs())
                .extracting(handOff -> handOff.service().slug().value())
                .containsExactly("childline", "report-remove");
        assertThat(no.nextQuestion()).isNull();

        ServiceAssessment unsettled =
                desk.assess(SampleDirectory.service("revenge-porn-helpline"), Circumstances.none(), TUESDAY_NOON);
        assertThat(unsettled.nextQuestion().fact()).isEqualTo(FactName.AGE);

        ServiceAssessment yes = desk.assess(
                SampleDirectory.service("revenge-porn-helpline"),
                Circumstances.builder().age(30).build(),
                TUESDAY_NOON);
        assertThat(yes.assessment().outcome()).isEqualTo(ELIGIBLE);
        assertThat(yes.handOffs()).isEmpty();
    }

    @Test
    void aServiceWithoutHandOffsStillSendsNobodyAwayEmptyHanded() {
        ServiceAssessment no = desk.assess(
                SampleDirectory.service("childline"),
                Circumstances.builder().age(40).build(),
                TUESDAY_NOON);

        assertThat(no.handOffs())
                .extracting(handOff -> handOff.service().slug().value())
                .containsExactly("samaritans", "victim-support", "crimestoppers");
    }

    @Test
    void anEmptyDirectoryStillHasTheFloor() {
        HelpAnswer answer = new HelpDesk(Directory.of(0, List.of()))
                .help(HelpRequest.about(SampleDirectory.TOPIC, Circumstances.none()), TUESDAY_NOON);

        assertThat(answer.services()).isEmpty();
        assertThat(answer.emergency().items().get(0).text()).contains("999");
    }

    @Test
    void nothingThatHoldsAPersonsAnswersPrintsThem() {
        HelpRequest request = HelpRequest.about(
                SampleDirectory.TOPIC, Circumstances.builder().age(17).build());
        HelpAnswer answer = desk.help(request, TUESDAY_NOON);

        assertThat(request).hasToString("HelpRequest[redacted]");
        assertThat(answer).hasToString("HelpAnswer[redacted]");
        assertThat(answer.services().get(0)).hasToString("ServiceAnswer[redacted]");
    }

    private HelpAnswer help(Circumstances.Builder circumstances) {
        return ask(circumstances.build(), List.of(), TUESDAY_NOON);
    }

    private HelpAnswer ask(Circumstances circumstances, List<ChannelKind> channels, Instant now) {
        return desk.help(new HelpRequest(SampleDirectory.TOPIC, circumstances, channels, null), now);
    }

    private static List<String> slugs(HelpAnswer answer) {
        return answer.services().stream()
                .map(service -> service.service().slug().value())
                .toList();
    }

    private static ServiceAnswer of(HelpAnswer answer, String slug) {
        return answer.services().stream()
                .filter(service -> service.service().slug().value().equals(slug))
                .findAny()
                .orElseThrow(() -> new AssertionError(slug + " is not among " + slugs(answer)));
    }

    private static Outcome outcome(HelpAnswer answer, String slug) {
        return of(answer, slug).assessment().outcome();
    }

    private static List<String> handOffs(HelpAnswer answer, String slug) {
        return of(answer, slug).handOffs().stream()
                .map(handOff -> handOff.service().slug().value())
                .toList();
    }
}
