package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.InvalidRequestException;
import io.github.helplines.directory.client.NotFoundException;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.model.Assessment.Outcome;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.OpenStatus;
import io.github.helplines.directory.client.model.Rule;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.RecordKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of directory of the published library does, its doubles included, on the shipped records. */
abstract class LibraryContract {
    private static final String DVS = "derbyshire-victim-services";
    private static final String RPH = "revenge-porn-helpline";
    private static final String TOPIC = "intimate-image-abuse";

    final HelplineDirectory directory;

    /** @param directory with the shipped records, at {@link ServiceExtension#NOW} */
    LibraryContract(HelplineDirectory directory) {
        this.directory = directory;
    }

    @Test
    void whoCanHelpASeventeenYearOldInDerby() {
        Circumstances person =
                Circumstances.builder().age(17).postcode(Postcode.of("DE1 2QY")).build();
        HelpAnswer answer =
                directory.help(HelpQuery.about(TOPIC).withCircumstances(person)).value();
        HelpAnswer.Offer first = answer.services().get(0);
        assertThat(first.service().slug()).isEqualTo(DVS);
        assertThat(first.assessment().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(first.channels())
                .extracting(each -> each.channel().details().action())
                .containsExactly("Call 0800 612 6505", "Text DVS to 82228");
        HelpAnswer.Offer adults = answer.services().stream()
                .filter(offer -> offer.service().slug().equals(RPH))
                .findFirst()
                .orElseThrow();
        assertThat(adults.assessment().outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(adults.handOffs()).extracting(each -> each.service().slug()).contains("childline", "report-remove");
        assertThat(answer.emergency().items().get(0).text()).contains("999");
        assertThat(answer).hasToString("HelpAnswer[redacted]");
    }

    @Test
    void aQuestionsAnswerIsMergedIntoWhatIsKnown() {
        Circumstances person =
                Circumstances.builder().age(34).postcode(Postcode.of("DE6")).build();
        HelpAnswer asked =
                directory.help(HelpQuery.about(TOPIC).withCircumstances(person)).value();
        assertThat(asked.nextQuestion()).isNotNull();
        assertThat(asked.nextQuestion().fact()).isEqualTo("areas");
        Circumstances more = person.merge(asked.nextQuestion().answers().get(0).add());
        HelpAnswer answered =
                directory.help(HelpQuery.about(TOPIC).withCircumstances(more)).value();
        assertThat(answered.services().get(0).assessment().outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void aServiceWhole() {
        Answer<Service> answer = directory.services().get(DVS);
        assertThat(answer.provenance().stale()).isFalse();
        Service service = answer.value();
        assertThat(service.rule()).isEqualTo(new Rule.LivesIn(List.of("E23000018")));
        assertThat(service.free().is(Known.YES)).isTrue();
        assertThat(service.anonymous().known()).contains(Known.UNKNOWN);
        assertThat(service.organisation()).isNotNull();
        assertThat(service.channels().get(0)).isInstanceOfSatisfying(Channel.Voice.class, voice -> {
            assertThat(voice.number()).isEqualTo("+448006126505");
            assertThat(voice.details().uri()).isEqualTo("tel:+448006126505");
        });
        assertThat(service.channels().get(1)).isInstanceOfSatisfying(Channel.Sms.class, sms -> {
            assertThat(sms.shortCode()).isEqualTo("82228");
            assertThat(sms.keyword()).isEqualTo("DVS");
        });
        assertThat(directory.services().find(service.id()).orElseThrow().value())
                .isEqualTo(service);
        assertThat(directory.getChannel(service.channels().get(0).id()).value())
                .isEqualTo(service.channels().get(0));
    }

    @Test
    void whatIsNotThere() {
        assertThat(directory.services().find("no-such-service")).isEmpty();
        assertThat(directory.services().find("../emergency")).isEmpty();
        assertThat(directory.services().find("")).isEmpty();
        assertThatThrownBy(() -> directory.services().get("no-such-service"))
                .isInstanceOfSatisfying(NotFoundException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("not_found");
                    assertThat(refused.problem().emergency().items()).isNotEmpty();
                });
        assertThatThrownBy(() -> directory.help(HelpQuery.about("no-such-topic")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.problem().errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/topic")));
    }

    @Test
    void whetherSomebodyIsThere() {
        OpenStatus status = directory
                .services()
                .status(RPH, Instant.parse("2026-12-28T11:00:00Z"))
                .value()
                .channels()
                .get(0)
                .status();
        assertThat(status.state()).isEqualTo(OpenStatus.State.CLOSED);
        assertThat(status.reason()).hasToString("bank_holiday");
        assertThat(status.opensAt()).isEqualTo(OffsetDateTime.parse("2026-12-29T10:00:00Z"));
    }

    @Test
    void whoMayUseWhat() {
        Circumstances adult = Circumstances.builder().age(30).build();
        assertThat(directory.services().assess(RPH, adult).value().assessment().outcome())
                .isEqualTo(Outcome.ELIGIBLE);
        assertThat(directory
                        .services()
                        .assessAll(List.of(RPH, "childline"), adult)
                        .value())
                .extracting(each -> each.assessment().outcome())
                .containsExactly(Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE);
    }

    @Test
    void listsAndSearch() {
        List<String> all = directory.services().list(ServiceQuery.all()).stream()
                .map(Service::slug)
                .toList();
        assertThat(all).hasSize(11).doesNotHaveDuplicates().contains(DVS);
        assertThat(directory.services().list(ServiceQuery.all().withChannel(ChannelKind.SMS)))
                .extracting(Service::slug)
                .contains(DVS)
                .doesNotContain(RPH);
        assertThat(directory.organisations().list()).isNotEmpty();
        assertThat(directory.topics().list()).singleElement().satisfies(topic -> {
            assertThat(topic.slug()).isEqualTo(TOPIC);
            assertThat(topic.services()).startsWith(DVS, RPH);
        });
        assertThat(directory.search("revange porn", 5).value().hits())
                .first()
                .satisfies(hit -> assertThat(hit.kind().is(RecordKind.TOPIC)).isTrue());
    }

    @Test
    void theOtherQuestions() {
        assertThat(directory.findSmsReply("82228", "dvs").orElseThrow().value()).satisfies(reply -> {
            assertThat(reply.text()).contains("0800 612 6505");
            assertThat(reply.segments()).isEqualTo(1);
        });
        assertThat(directory.findSmsReply("82228", "NOBODY")).isEmpty();
        assertThat(directory.findArea("E23000018").orElseThrow().value().authorities())
                .contains("E06000015");
        assertThat(directory
                        .lookUpAreas(Postcode.of("DE1 2QY"), List.of("E23000018"))
                        .value()
                        .in())
                .containsExactly("E23000018");
        assertThat(directory.emergency().value().items().get(0).text()).contains("999");
    }
}
