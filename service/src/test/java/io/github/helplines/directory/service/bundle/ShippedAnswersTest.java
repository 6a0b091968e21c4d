package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.answer.GuidanceLine;
import io.github.helplines.directory.core.answer.HelpAnswer;
import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.answer.HelpRequest;
import io.github.helplines.directory.core.answer.HelpRequestCodec;
import io.github.helplines.directory.core.answer.SearchAnswer;
import io.github.helplines.directory.core.answer.SearchIndex;
import io.github.helplines.directory.core.answer.ServiceAnswer;
import io.github.helplines.directory.core.answer.ServiceAssessment;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people in need are told from the shipped records. */
class ShippedAnswersTest {
    private static final Directory DIRECTORY =
            Directory.of(1, YamlBundle.shipped().records());
    private static final HelpDesk DESK = new HelpDesk(DIRECTORY);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String OF_YOURS = "This is not your fault.";
    private static final String HANDS_OFF = "Do not look for, open, copy, save or forward the picture.";
    private static final SearchIndex INDEX = SearchIndex.of(DIRECTORY);
    private static final String OF_THEIRS = "It is not their fault";

    @Test
    void offersA17YearOldInDerbyTheLocalServiceFirstAndTheChildrensServices() {
        HelpAnswer answer = help("age: 17, postcode: DE1 2QY");

        assertThat(offered(answer)).startsWith("derbyshire-victim-services").contains("childline", "report-remove");
        assertThat(service(answer, "revenge-porn-helpline").assessment().outcome())
                .isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(handOffs(answer, "revenge-porn-helpline")).startsWith("childline", "report-remove");
        assertThat(guidance(answer).get(0)).startsWith(OF_YOURS);
        assertThat(answer.guidance().get(0).condition()).isNull();
        assertThat(guidance(answer).get(1)).contains("safeguarding", "recorded as a crime");
        assertThat(answer.guidance().get(1).condition()).isNull();
        assertThat(answer.emergency()).isEqualTo(EmergencyFloor.compiledIn());
    }

    @Test
    void asksAnAdultOnTheBorderWhetherTheyLiveInDerbyshire() {
        HelpAnswer answer = help("age: 34, postcode: DE6");

        assertThat(service(answer, "derbyshire-victim-services").assessment().outcome())
                .isEqualTo(Outcome.NEED_MORE);
        assertThat(service(answer, "derbyshire-victim-services").channels()).hasSize(2);
        assertThat(offered(answer)).contains("revenge-porn-helpline").doesNotContain("childline");
        assertThat(answer.nextQuestion()).isNotNull();
        assertThat(answer.nextQuestion().text()).isEqualTo("Do you live in Derbyshire or the City of Derby?");
        assertThat(guidance(answer).get(0)).startsWith(OF_YOURS);
        assertThat(guidance(answer).get(1)).contains("999");
    }

    @Test
    void asksNothingThatWasDeclined() {
        HelpAnswer withoutPlace = help("age: 34, postcode: DE6, declined: [postcode, areas]");
        HelpAnswer withoutAnything = help("age: 34, postcode: DE6, declined: [postcode, areas, age_in_image]");

        assertThat(withoutPlace.nextQuestion()).isNotNull();
        assertThat(withoutPlace.nextQuestion().fact()).isEqualTo(FactName.AGE_IN_IMAGE);
        assertThat(withoutAnything.nextQuestion()).isNull();
    }

    @Test
    void takesTheAgeInThePictureForRemovalAndForEvidence() {
        HelpAnswer child = help("age: 20, age_in_image: 16");
        HelpAnswer adult = help("age: 20, age_in_image: 19");

        assertThat(offered(child)).contains("take-it-down").doesNotContain("stopncii");
        assertThat(mentionsScreenshots(child)).isFalse();
        assertThat(offered(adult)).contains("stopncii").doesNotContain("take-it-down");
        assertThat(mentionsScreenshots(adult)).isTrue();
    }

    @Test
    void answersAParentForTheirChild() {
        HelpAnswer answer = help("asking_as: parent_or_carer, age: 15, postcode: SK13");

        assertThat(offered(answer)).contains("childline", "report-remove", "take-it-down", "nspcc-helpline");
        assertThat(guidance(answer).get(0)).startsWith(OF_THEIRS);
        assertThat(guidance(answer)).noneMatch(text -> text.startsWith(OF_YOURS));
        assertThat(answer.guidance()).contains(new GuidanceLine(HANDS_OFF, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asking_as: parent_or_carer, age: 30, age_in_image: 30",
                "asking_as: friend_or_relative, age: 15",
                "asking_as: professional, age: 20, age_in_image: 16"
            })
    void tellsThoseWhoAskForOthersNotToLookForThePicture(String circumstances) {
        assertThat(help(circumstances).guidance()).contains(new GuidanceLine(HANDS_OFF, null));
    }

    @Test
    void tellsAFriendOfUnknownAgesNotToLookUnlessItIsOfAnAdult() {
        assertThat(help("asking_as: friend_or_relative").guidance())
                .contains(new GuidanceLine(
                        HANDS_OFF,
                        "If you are asking for somebody who may have been under 18 in any of the pictures or videos"));
        assertThat(guidance(help("asking_as: friend_or_relative, age: 30, age_in_image: 30")))
                .doesNotContain(HANDS_OFF)
                .anyMatch(text -> text.contains("screenshot"));
        assertThat(guidance(help("age: 17"))).doesNotContain(HANDS_OFF);
    }

    @Test
    void tellsA13YearOldWhomTheLineForAdultsIsForAndHandsThemToChildline() {
        ServiceAnswer line = service(help("age: 13"), "nspcc-helpline");
        ServiceAssessment alone = DESK.assess(
                DIRECTORY.service(Slug.of("nspcc-helpline")).orElseThrow(),
                Circumstances.builder().age(13).build(),
                NOON);

        assertThat(line.assessment().outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(line.assessment().text())
                .isEqualTo("This line is for adults who are worried about somebody under 18.");
        assertThat(line.handOffs().get(0).service().slug()).isEqualTo(Slug.of("childline"));
        assertThat(alone.assessment().text()).isEqualTo(line.assessment().text());
        assertThat(alone.handOffs().get(0).service().slug()).isEqualTo(Slug.of("childline"));
    }

    @Test
    void asksTheQuestionsOfTheLineForAdultsAboutTheChild() {
        assertThat(DESK.assessor()
                        .questions(DIRECTORY
                                .service(Slug.of("nspcc-helpline"))
                                .orElseThrow()
                                .rule()))
                .extracting(Question::text)
                .containsExactly("Is the person you are asking for 18 or over?");
    }

    @Test
    void givesSomebodyInJerseyALineToCall() {
        HelpAnswer answer = help("age: 40, postcode: JE2 3AB");

        assertThat(offered(answer)).contains("samaritans");
        assertThat(service(answer, "samaritans").channels())
                .anyMatch(channel -> channel.channel().kind() == ChannelKind.VOICE);
    }

    @Test
    void leavesNoAdultWithChildlineAsAPossibility() {
        Question question = help("postcode: LS1").nextQuestion();
        HelpAnswer answered = help("postcode: LS1, age_band: 19_or_over");

        assertThat(question.text()).isEqualTo("How old are you?");
        assertThat(question.answers())
                .extracting(Question.Answer::text)
                .containsExactly("Under 18", "18", "19 or over", "I do not know, or would rather not say");
        assertThat(service(answered, "childline").assessment().outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void handsOverToGeneralServicesAloneWhereNoTopicIsAsked() {
        HelpAnswer answer = DESK.help(
                new HelpRequest(
                        null,
                        Circumstances.builder()
                                .age(30)
                                .postcode(Postcode.of("LS1"))
                                .build(),
                        List.of(),
                        null),
                NOON);

        assertThat(handOffs(answer, "derbyshire-victim-services")).containsExactly("victim-support", "samaritans");
        assertThat(answer.services())
                .allMatch(each -> each.handOffs().stream()
                        .allMatch(handOff -> handOff.service().general()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pics",
                "my pics",
                "someone has my pics",
                "nude pics",
                "got exposed",
                "exposed",
                "deepfake",
                "deep fake",
                "fake nudes",
                "revange porn"
            })
    void findsTheTopicByTheWordsThatPeopleType(String words) {
        SearchAnswer answer = DESK.search(INDEX, words, 5);

        assertThat(answer.matched()).isTrue();
        assertThat(answer.hits().get(0).slug()).isEqualTo(Slug.of("intimate-image-abuse"));
    }

    @Test
    void answersWordsThatMeanNothingWithServicesThatListen() {
        SearchAnswer answer = DESK.search(INDEX, "qqxxzz", 20);

        assertThat(answer.matched()).isFalse();
        assertThat(answer.hits())
                .extracting(hit -> hit.slug().value())
                .containsExactly(
                        "derbyshire-victim-services", "childline", "nspcc-helpline", "samaritans", "victim-support");
        assertThat(answer.emergency()).isEqualTo(EmergencyFloor.compiledIn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age: 17",
                "age: 15, asking_as: parent_or_carer",
                "age: 40",
                "",
                "age: 20, age_in_image: 16",
                "age: 30, age_in_image: 30, asking_as: parent_or_carer",
                "declined: [age, age_in_image]"
            })
    void neverSpeaksOfScreenshotsUnlessTheSubjectWasAnAdult(String circumstances) {
        HelpAnswer answer = help(circumstances);

        assertThat(mentionsScreenshots(answer)).isFalse();
        assertThat(guidance(answer)).anyMatch(text -> text.contains("Do not copy, save or forward the picture"));
    }

    @Test
    void handsSomebodyFarAwayToOthers() {
        HelpAnswer answer = help("age: 30, postcode: LS1");

        assertThat(service(answer, "derbyshire-victim-services").assessment().outcome())
                .isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(handOffs(answer, "derbyshire-victim-services"))
                .startsWith("victim-support")
                .contains("revenge-porn-helpline", "samaritans")
                .doesNotContain("childline");
        assertThat(offered(answer)).startsWith("revenge-porn-helpline").doesNotContain("derbyshire-police");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postcode: DE61", "areas: [E06000999]", "age: 17, no_fixed_address: true"})
    void turnsNobodyAwayForAPlaceThatItDoesNotKnow(String circumstances) {
        HelpAnswer answer = help(circumstances);

        assertThat(service(answer, "derbyshire-victim-services").assessment().outcome())
                .isEqualTo(Outcome.NEED_MORE);
        assertThat(service(answer, "derbyshire-victim-services").channels()).isNotEmpty();
    }

    @Test
    void showsTheReassuranceWithItsConditionWhileTheAgeIsUnknown() {
        HelpAnswer answer = help("");

        assertThat(answer.guidance().get(0).text()).startsWith(OF_YOURS);
        assertThat(answer.guidance().get(0).condition()).isNull();
        assertThat(answer.guidance().get(1).text()).contains("safeguarding");
        assertThat(answer.guidance().get(1).condition()).isEqualTo("If you are under 18");
    }

    private static HelpAnswer help(String circumstances) {
        String comma = circumstances.isEmpty() ? "" : ", ";
        JsonValue request = YamlFile.parse(BundleText.file(
                        "request.yaml", "records: [{topic: intimate-image-abuse" + comma + circumstances + "}]\n"))
                .records()
                .get(0)
                .value();
        Faults faults = new Faults();
        HelpRequest read = HelpRequestCodec.read(request, "", faults).orElseThrow();
        assertThat(faults.toList()).isEmpty();
        assertThat(DESK.check(read)).isEmpty();
        return DESK.help(read, NOON);
    }

    private static List<String> offered(HelpAnswer answer) {
        return answer.services().stream()
                .filter(each -> each.assessment().outcome() == Outcome.ELIGIBLE)
                .map(each -> each.service().slug().value())
                .toList();
    }

    private static ServiceAnswer service(HelpAnswer answer, String slug) {
        return answer.services().stream()
                .filter(each -> each.service().slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> handOffs(HelpAnswer answer, String slug) {
        return service(answer, slug).handOffs().stream()
                .map(each -> each.service().slug().value())
                .toList();
    }

    private static List<String> guidance(HelpAnswer answer) {
        return answer.guidance().stream().map(GuidanceLine::text).toList();
    }

    private static boolean mentionsScreenshots(HelpAnswer answer) {
        return guidance(answer).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("screenshot"));
    }
}
