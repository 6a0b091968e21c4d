package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.WithdrawnCodec;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was recalled or withdrawn is gone from every answer, and nobody is left without somebody to turn to. */
class RecalledTest {
    private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");

    @Test
    void aRecalledNumberIsInNoAnswerAndNoText() {
        Service mentioning = new SampleService("mentioning", "Mentioning")
                .handOff("derbyshire-victim-services", "Ring them on 0800 612-6505, or +44 (0)800 612 6505.")
                .build();
        Directory raw = withRecalled(mentioning);

        Directory shown = GoneContacts.hide(raw);

        assertThat(DirectoryCheck.check(raw))
                .noneMatch(fault -> fault.fault().code().equals("contact_in_text"));
        assertThat(written(shown)).doesNotContain("612 6505", "612-6505", "8006126505");
        assertThat(shown.service(mentioning.slug())
                        .orElseThrow()
                        .handOffs()
                        .get(0)
                        .text())
                .isEqualTo("Ring them on (number withdrawn), or (number withdrawn).");
        assertThat(written(raw)).contains("612-6505");
    }

    @Test
    void aTextTooLongForWordsLosesTheNumberAllTheSame() {
        String filler = "x".repeat(4_000 - " 0800 612 6505".length());
        Service full = new SampleService("full", "Full")
                .handOff("derbyshire-victim-services", filler + " 0800 612 6505")
                .build();

        Directory shown = GoneContacts.hide(withRecalled(full));

        assertThat(shown.service(full.slug()).orElseThrow().handOffs().get(0).text())
                .isEqualTo(filler + " …");
    }

    @Test
    void aNumberThatCameBackAsANewChannelIsShownAgain() {
        Service back = new SampleService("back", "Back")
                .voice("0800 612 6505", null)
                .handOff("childline", "Or ring 0800 612 6505.")
                .build();

        Directory shown = GoneContacts.hide(withRecalled(back));

        assertThat(shown.service(back.slug()).orElseThrow().handOffs().get(0).text())
                .isEqualTo("Or ring 0800 612 6505.");
    }

    @Test
    void aServiceWhoseOnlyNumberWasRecalledStaysWithWhoElseCanHelp() {
        Service only = recallEverything(SampleDirectory.service("derbyshire-victim-services"));
        Directory directory = directoryWith(only);
        HelpRequest request = new HelpRequest(
                SampleDirectory.TOPIC, Circumstances.builder().age(30).build(), List.of(), null);

        ServiceAnswer answer = new HelpDesk(directory)
                .help(request, NOW).services().stream()
                        .filter(each -> each.service().id().equals(only.id()))
                        .findFirst()
                        .orElseThrow();

        assertThat(answer.channels()).isEmpty();
        assertThat(answer.handOffs())
                .extracting(each -> each.service().slug().value())
                .contains("victim-support");
        assertThat(ServiceNotice.of(only))
                .hasValueSatisfying(text -> assertThat(text).contains("is being checked"));
        assertThat(ServiceNotice.of(SampleDirectory.service("childline"))).isEmpty();
    }

    @Test
    void aTextIsAnsweredWithSomebodyElsesNumberWhenThisOneWasRecalled() {
        Service local = SampleDirectory.service("derbyshire-victim-services");
        Service withoutVoice = local.recalling(local.channels().get(0).id(), 8);

        SmsReply reply = new SmsReplies(directoryWith(withoutVoice))
                .reply(ShortCode.of("82228"), Keyword.of("DVS"))
                .orElseThrow();

        assertThat(reply.text())
                .isEqualTo("Our number is being checked. Another service: call 0808 168 9111, free."
                        + " In danger now call 999.");
        assertThat(reply.sms().fitsOneSegment()).isTrue();
    }

    @Test
    void aRecalledChannelIsNeverGivenAgain() {
        Service local = SampleDirectory.service("derbyshire-victim-services");
        Channel voice = local.channels().get(0);
        Service recalled = local.recalling(voice.id(), 8);
        Service withItAgain = recalled.with(local.channels(), recalled.recalled());

        assertThat(DirectoryCheck.check(directoryWith(withItAgain)))
                .anyMatch(fault -> fault.fault().code().equals("gone")
                        && fault.fault().pointer().equals("/channels/0/id"));
        assertThat(directoryWith(recalled).recalls()).containsOnlyKeys(voice.id());
    }

    @Test
    void whatIsLeftOfAWithdrawnServiceIsReadBackFromItsLine() {
        Service local = SampleDirectory.service("derbyshire-victim-services");
        Withdrawn withdrawn =
                Withdrawn.of(local.recalling(local.channels().get(0).id(), 8));
        Faults faults = new Faults();

        assertThat(WithdrawnCodec.read(WithdrawnCodec.write(withdrawn), "", faults))
                .hasValue(withdrawn);
        assertThat(faults.isEmpty()).isTrue();
        assertThat(WithdrawnCodec.isWithdrawn(WithdrawnCodec.write(withdrawn))).isTrue();
        assertThat(CanonicalJson.write(WithdrawnCodec.write(withdrawn))).doesNotContain("6126505");
    }

    @Test
    void othersThatNamedAWithdrawnServiceDoWithoutItAndItsNumber() {
        Service local = SampleDirectory.service("derbyshire-victim-services");
        List<DirectoryRecord> left = new ArrayList<>(SampleDirectory.records());
        left.removeIf(record -> record.id().equals(local.id()));
        Directory raw = Directory.of(9, left, List.of(Withdrawn.of(local)));

        assertThat(DirectoryCheck.check(raw))
                .extracting(fault -> fault.fault().code())
                .doesNotContain("unresolved");
        HelpAnswer answer = new HelpDesk(GoneContacts.hide(raw))
                .help(new HelpRequest(SampleDirectory.TOPIC, Circumstances.none(), List.of(), null), NOW);
        assertThat(answer.services())
                .isNotEmpty()
                .noneMatch(each -> each.service().id().equals(local.id()));
        assertThat(written(GoneContacts.hide(raw))).doesNotContain("derbyshire-victim-services");
        assertThat(raw.findWithdrawn(RecordKind.SERVICE, local.slug().value())).isPresent();
        assertThat(raw.findWithdrawn(RecordKind.SERVICE, local.id().value())).isPresent();
        assertThat(raw.findWithdrawn(RecordKind.TOPIC, local.slug().value())).isEmpty();
    }

    @Test
    void theSlugOfAWithdrawnRecordIsNotFree() {
        Service local = SampleDirectory.service("derbyshire-victim-services");
        Service other = new SampleService(local.slug().value(), "Another").build();
        Directory directory = Directory.of(9, List.of(other), List.of(Withdrawn.of(local)));

        assertThat(DirectoryCheck.check(directory))
                .extracting(
                        fault -> fault.fault().pointer() + " " + fault.fault().code())
                .contains("/slug gone");
    }

    private static Service recallEverything(Service service) {
        Service left = service;
        for (Channel channel : service.channels()) {
            left = left.recalling(channel.id(), 8);
        }
        return left;
    }

    private static Directory withRecalled(Service... more) {
        Service local = SampleDirectory.service("derbyshire-victim-services");
        return directoryWith(local.recalling(local.channels().get(0).id(), 8), more);
    }

    private static Directory directoryWith(Service changed, Service... more) {
        List<DirectoryRecord> records = new ArrayList<>(SampleDirectory.records());
        records.replaceAll(record -> record.id().equals(changed.id()) ? changed : record);
        records.addAll(List.of(more));
        return Directory.of(8, records);
    }

    private static String written(Directory directory) {
        StringBuilder all = new StringBuilder();
        directory.records().forEach(record -> all.append(CanonicalJson.write(RecordCodec.write(record))));
        return all.toString();
    }
}
