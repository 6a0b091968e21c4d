package io.github.helplines.directory.core.answer;

import static io.github.helplines.directory.core.eligibility.Assessment.Outcome.ELIGIBLE;
import static io.github.helplines.directory.core.eligibility.Assessment.Outcome.NEED_MORE;
import static io.github.helplines.directory.core.eligibility.Assessment.Outcome.NOT_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an answer says, and whom it names, beyond who is eligible. */
class HelpWordsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final SearchIndex INDEX = SearchIndex.of(SampleDirectory.directory());

    private final HelpDesk desk = new HelpDesk(SampleDirectory.directory());

    @Test
    void aServiceForThoseWhoAskForOthersSaysSoInItsOwnWords() {
        ServiceAssessment child =
                assess("nspcc-helpline", Circumstances.builder().age(13));

        assertThat(child.assessment().outcome()).isEqualTo(NOT_ELIGIBLE);
        assertThat(child.assessment().text()).isEqualTo("Whom NSPCC helpline is for.");
        assertThat(child.handOffs())
                .extracting(handOff -> handOff.service().slug().value())
                .containsExactly("childline");
        assertThat(assess("revenge-porn-helpline", Circumstances.builder().age(13))
                        .assessment()
                        .text())
                .isEqualTo("This service is for people aged 18 or over.");
    }

    @Test
    void itsOwnWordsStandOnlyWhereItTurnsSomebodyAway() {
        assertThat(assess("nspcc-helpline", Circumstances.builder().age(13).askingAs(AskingAs.PARENT_OR_CARER))
                        .assessment()
                        .text())
                .isEqualTo("This service can help.");
    }

    @Test
    void aServiceThatWorksElsewhereSaysWhereAndSendsNobodyAway() {
        Assessment inLeeds = assess("derbyshire-police", Circumstances.builder().postcode(Postcode.of("LS1")))
                .assessment();
        Assessment unsettled = assess(
                        "revenge-porn-helpline",
                        Circumstances.builder().postcode(Postcode.of("JE2")).askingAs(AskingAs.FRIEND_OR_RELATIVE))
                .assessment();
        Assessment inBelfast = assess("victim-support", Circumstances.builder().postcode(Postcode.of("BT1 1AA")))
                .assessment();

        assertThat(inLeeds.outcome()).isEqualTo(ELIGIBLE);
        assertThat(inLeeds.text())
                .isEqualTo(
                        "This service works in Derbyshire or the City of Derby, and you may live outside: ask them.");
        assertThat(unsettled.outcome()).isEqualTo(NEED_MORE);
        assertThat(unsettled.text())
                .isEqualTo("This service works in United Kingdom, and the person may live outside: ask them.");
        assertThat(inBelfast.text())
                .isEqualTo("This service works in England and Wales, and you may live outside: ask them.");
    }

    @Test
    void aServiceThatReachesThePersonOrRefusesThemSaysNothingOfItsAreas() {
        assertThat(assess("derbyshire-police", Circumstances.builder().postcode(Postcode.of("DE1 2QY")))
                        .assessment()
                        .text())
                .isEqualTo("You can use this service.");
        assertThat(assess("derbyshire-police", Circumstances.builder())
                        .assessment()
                        .text())
                .isEqualTo("You can use this service.");
        assertThat(assess("childline", Circumstances.builder().age(40).postcode(Postcode.of("JE2")))
                        .assessment()
                        .text())
                .isEqualTo("This service is for people aged under 19.");
    }

    @Test
    void oneQuestionAboutTheAgeSettlesEveryServiceListed() {
        Circumstances.Builder inLeeds = Circumstances.builder().postcode(Postcode.of("LS1"));
        Question question = help(SampleDirectory.TOPIC, inLeeds).nextQuestion();

        assertThat(question.text()).isEqualTo("How old are you?");
        assertThat(question.answers())
                .extracting(Question.Answer::text)
                .containsExactly("Under 18", "18", "19 or over", "I do not know, or would rather not say");
        for (Question.Answer answer : question.answers().subList(0, 3)) {
            Circumstances answered = inLeeds.build().merge(answer.add());
            for (ServiceAnswer service : desk.help(HelpRequest.about(SampleDirectory.TOPIC, answered), NOON)
                    .services()) {
                if (service.service().rule() instanceof Rule.AgeBetween age && age.whose() == Rule.Whose.PERSON) {
                    assertThat(service.assessment().outcome()).isNotEqualTo(NEED_MORE);
                }
            }
        }
    }

    @Test
    void anAgeThatIsDeclinedIsNotAskedInFinerStepsEither() {
        Question question = help(
                        SampleDirectory.TOPIC,
                        Circumstances.builder().postcode(Postcode.of("LS1")).declined(Set.of(FactName.AGE)))
                .nextQuestion();

        assertThat(question.fact()).isEqualTo(FactName.AGE_IN_IMAGE);
        assertThat(question.text()).isEqualTo("Were you 18 or over in all of the pictures and videos?");
    }

    @Test
    void withoutATopicNobodyIsHandedToAServiceForOneTopicAlone() {
        Circumstances.Builder adult = Circumstances.builder().age(40);

        assertThat(handOffs(help(SampleDirectory.TOPIC, adult), "nspcc-helpline"))
                .containsExactly("revenge-porn-helpline");
        assertThat(handOffs(help(null, adult), "nspcc-helpline")).isEmpty();
        assertThat(handOffs(help(null, Circumstances.builder().age(12)), "nspcc-helpline"))
                .containsExactly("childline");
    }

    @Test
    void withoutATopicCounterpartsStay() {
        List<DirectoryRecord> records = new ArrayList<>(SampleDirectory.records());
        records.add(new SampleService("adult-line", "Adult Line")
                .rule(new Rule.AgeBetween(18, null, Rule.Whose.PERSON))
                .general()
                .handOff("take-it-down", "For pictures of children.")
                .showWith("report-remove")
                .freeVoice("0808 157 0123")
                .build());
        HelpAnswer answer = new HelpDesk(Directory.of(8, records))
                .help(new HelpRequest(null, Circumstances.builder().age(12).build(), List.of(), null), NOON);

        assertThat(handOffs(answer, "adult-line")).containsExactly("report-remove");
    }

    @Test
    void wordsThatMeanNothingHereFindWhoListensToPeople() {
        SearchAnswer answer = desk.search(INDEX, "zzqq xxyy", 20);

        assertThat(answer.matched()).isFalse();
        assertThat(answer.hits())
                .extracting(hit -> hit.slug().value())
                .containsExactly(
                        "derbyshire-victim-services", "childline", "nspcc-helpline", "samaritans", "victim-support");
        assertThat(desk.search(INDEX, "zzqq xxyy", 2).hits())
                .isEqualTo(answer.hits().subList(0, 2));
        assertThat(answer.emergency()).isEqualTo(EmergencyFloor.compiledIn());
        assertThat(INDEX.search("zzqq xxyy", 20)).isEmpty();
    }

    @Test
    void wordsThatMeanSomethingFindThatAndTheFloor() {
        SearchAnswer answer = desk.search(INDEX, "leaked nudes", 20);

        assertThat(answer.matched()).isTrue();
        assertThat(answer.hits()).isEqualTo(INDEX.search("leaked nudes", 20));
        assertThat(answer.emergency()).isEqualTo(EmergencyFloor.compiledIn());
    }

    private ServiceAssessment assess(String slug, Circumstances.Builder circumstances) {
        return desk.assess(SampleDirectory.service(slug), circumstances.build(), NOON);
    }

    private HelpAnswer help(@Nullable Slug topic, Circumstances.Builder circumstances) {
        return desk.help(new HelpRequest(topic, circumstances.build(), List.of(), null), NOON);
    }

    private static List<String> handOffs(HelpAnswer answer, String slug) {
        return answer.services().stream()
                .filter(service -> service.service().slug().value().equals(slug))
                .flatMap(service -> service.handOffs().stream())
                .map(handOff -> handOff.service().slug().value())
                .toList();
    }
}
