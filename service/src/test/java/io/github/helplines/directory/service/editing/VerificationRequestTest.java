package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.Desk.Standing;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Directory DIRECTORY = Directory.of(12, TestRecords.all());

    private static final Service SERVICE = DIRECTORY.all(Service.class).stream()
            .filter(service -> service.channels().stream()
                    .anyMatch(channel -> channel.traits().hours() != null))
            .findFirst()
            .orElseThrow();
    private static final Channel WITH_HOURS = SERVICE.channels().stream()
            .filter(channel -> channel.traits().hours() != null)
            .findFirst()
            .orElseThrow();

    private final Faults faults = new Faults();

    private static JsonValue json(String text) {
        try {
            return StrictJson.read(text);
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Optional<VerificationRequest> read(String channels) {
        String body = "{\"service\":\"" + SERVICE.slug().value() + "\",\"base_revision\":7,\"channels\":[" + channels
                + "],\"reason\":\"Asked.\",\"evidence\":\"By phone.\"}";
        return ObjectReader.of(json(body), "", faults).flatMap(reader -> {
            Optional<VerificationRequest> found = VerificationRequest.read(reader, TODAY);
            reader.finish();
            return found;
        });
    }

    private static String channel(String more) {
        return "{\"id\":\"" + WITH_HOURS.id().value() + "\",\"method\":\"dialled\",\"checked_on\":\"2026-11-24\"" + more
                + "}";
    }

    private static ProposalContent draft(VerificationRequest request, long revision) {
        return draft(request, revision, SERVICE);
    }

    private static ProposalContent draft(VerificationRequest request, long revision, Service now) {
        String text = CanonicalJson.write(RecordCodec.write(now));
        Standing standing = new Standing(new CurrentRecord(SERVICE.kind(), SERVICE.id(), text), revision, false);
        return request.draft(DIRECTORY, id -> Optional.of(standing), VerificationRequestTest::json);
    }

    @Test
    void changesTheEvidenceOfWhatWasConfirmedAndNothingElse() {
        ProposedChange change =
                draft(read(channel("")).orElseThrow(), 7).changes().get(0);
        Service after = (Service) change.findRecord().orElseThrow();

        assertThat(change.operation()).isEqualTo(Operation.VERIFY);
        assertThat(change.baseRevision()).isEqualTo(7);
        for (int i = 0; i < after.channels().size(); i++) {
            Channel before = SERVICE.channels().get(i);
            Channel now = after.channels().get(i);
            if (before.equals(WITH_HOURS)) {
                Evidence contact = now.traits().evidence();
                assertThat(contact.checkedOn()).isEqualTo("2026-11-24");
                assertThat(contact.method()).isEqualTo(Evidence.Method.DIALLED);
                assertThat(contact.source())
                        .isEqualTo(before.traits().evidence().source());
                assertThat(now.traits().hoursEvidence())
                        .as("one call says nothing of the hours")
                        .isEqualTo(before.traits().hoursEvidence());
                assertThat(now.traits().hours()).isEqualTo(before.traits().hours());
            } else {
                assertThat(now).isEqualTo(before);
            }
        }
        assertThat(after.with(SERVICE.channels(), SERVICE.recalled())).isEqualTo(SERVICE);
    }

    @Test
    void hoursAreConfirmedWhenSomebodySaysSo() {
        VerificationRequest request =
                read(channel("") + "," + channel(",\"about\":\"hours\"")).orElseThrow();
        Service after =
                (Service) draft(request, 7).changes().get(0).findRecord().orElseThrow();
        Channel now = after.channels().get(SERVICE.channels().indexOf(WITH_HOURS));

        assertThat(now.traits().evidence().stateOn(TODAY)).isEqualTo(Evidence.State.CURRENT);
        assertThat(now.traits().hoursEvidence().stateOn(TODAY)).isEqualTo(Evidence.State.CURRENT);
    }

    @Test
    void whatIsConfirmedAlreadyIsNotConfirmedAgain() {
        VerificationRequest request = read(channel("")).orElseThrow();
        Service confirmed =
                (Service) draft(request, 7).changes().get(0).findRecord().orElseThrow();

        assertThatThrownBy(() -> draft(request, 7, confirmed))
                .isInstanceOfSatisfying(
                        ChangesRefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/channels no_change"));
    }

    @Test
    void isOfTheRecordThatWasRead() {
        VerificationRequest request = read(channel("")).orElseThrow();

        assertThatThrownBy(() -> draft(request, 8)).isInstanceOfSatisfying(ChangesRefusedException.class, refused -> {
            assertThat(refused.why()).isEqualTo(ChangesRefusedException.Why.STALE);
            assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/base_revision");
        });
    }

    @Test
    void aSourceOfItsOwnHasNoPageOfAnother() {
        VerificationRequest request = read(channel(",\"about\":\"contact\",\"source\":\"Their desk\""))
                .orElseThrow();
        Service after =
                (Service) draft(request, 7).changes().get(0).findRecord().orElseThrow();
        Evidence evidence = after.channels()
                .get(SERVICE.channels().indexOf(WITH_HOURS))
                .traits()
                .evidence();

        assertThat(evidence.source()).isEqualTo("Their desk");
        assertThat(evidence.url()).isNull();
        assertThat(evidence.pageDate()).isNull();
        assertThat(evidence.readOn()).isEqualTo("2026-11-24");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, true", "2026-10-26, true", "2026-11-26, false", "2026-10-25, false", "2026-02-30, false"})
    void isOfTodayOrTheThirtyDaysBefore(String day, boolean taken) {
        assertThat(read(channel("").replace("2026-11-24", day)).isPresent()).isEqualTo(taken);
        assertThat(faults.isEmpty()).isEqualTo(taken);
    }

    @Test
    void aChannelIsThereTwiceForTwoThingsOnly() {
        String contact = channel(",\"about\":\"contact\"");
        String hours = channel(",\"about\":\"hours\"");

        assertThat(read(contact + "," + hours)).isPresent();
        assertThat(read(contact + "," + contact)).isEmpty();
        assertThat(read(contact + "," + channel(""))).isEmpty();
        assertThat(faults.toList()).extracting(Fault::code).containsOnly("duplicate");
    }
}
