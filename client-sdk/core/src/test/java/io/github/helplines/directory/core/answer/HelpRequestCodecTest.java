package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Slug;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HelpRequestCodecTest {
    private final Faults faults = new Faults();

    @Test
    void readsTheQuestionAndTheCircumstancesBesideIt() {
        HelpRequest request = read("""
                {"topic": "intimate-image-abuse", "age": 34, "postcode": "de6 1", "channels": ["sms", "voice", "sms"],
                 "at": "2026-03-29T10:30:00+01:00", "asking_as": "professional"}
                """).orElseThrow();

        assertThat(request.topic()).isEqualTo(Slug.of("intimate-image-abuse"));
        assertThat(request.circumstances().age()).isEqualTo(34);
        assertThat(request.circumstances().asker()).isEqualTo(AskingAs.PROFESSIONAL);
        assertThat(request.channels()).containsExactly(ChannelKind.SMS, ChannelKind.VOICE);
        assertThat(request.at()).isEqualTo(Instant.parse("2026-03-29T09:30:00Z"));
        assertThat(faults.toList()).isEmpty();
    }

    @Test
    void anEmptyQuestionIsOne() {
        assertThat(read("{}")).contains(new HelpRequest(null, Circumstances.none(), List.of(), null));
    }

    @Test
    void notesEveryFaultWithItsPlace() {
        assertThat(read("""
                {"topic": "No Such Topic", "age": 131, "postcode": "nowhere", "channels": ["pigeon", 3], "at": "noon",
                 "colour": "red", "age_in_image": "12"}
                """)).isEmpty();

        assertThat(faults.toList())
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/topic", "unknown_topic"),
                        tuple("/age", "out_of_range"),
                        tuple("/age_in_image", "wrong_type"),
                        tuple("/postcode", "invalid_postcode"),
                        tuple("/channels/0", "bad_value"),
                        tuple("/channels/1", "wrong_type"),
                        tuple("/at", "bad_value"),
                        tuple("/colour", "unknown_field"));
        assertThat(faults.toList().toString()).doesNotContain("No Such", "131", "nowhere", "pigeon", "noon", "red");
    }

    @Test
    void aWrongTypeIsNotedOnce() {
        assertThat(read("{\"channels\": \"sms\"}")).isEmpty();
        assertThat(faults.toList())
                .extracting(Fault::pointer, Fault::code)
                .first()
                .isEqualTo(tuple("/channels", "wrong_type"));
        assertThat(faults.size()).isEqualTo(1);
    }

    @Test
    void anInstantHasSecondsAnOffsetAndARealDate() {
        assertThat(Rfc3339.parse("2026-12-28T11:00:00Z")).contains(Instant.parse("2026-12-28T11:00:00Z"));
        assertThat(Rfc3339.parse("2026-12-28t11:00:00.5-05:00")).contains(Instant.parse("2026-12-28T16:00:00.5Z"));
        for (String text : List.of(
                "",
                "2026-12-28",
                "2026-12-28T11:00Z",
                "2026-12-28T11:00:00",
                "2026-02-29T11:00:00Z",
                "2026-12-28T24:00:00Z",
                "2026-12-28T11:00:60Z",
                "+12026-12-28T11:00:00Z",
                "2026-12-28T11:00:00+19:00")) {
            assertThat(Rfc3339.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void anInstantLiesBetweenTheFirstAndTheLastThatCanBeWritten() {
        for (String text : List.of("1972-01-01T00:00:00Z", "1972-01-01T01:00:00+01:00", "2199-12-31T23:59:59Z")) {
            assertThat(Rfc3339.parse(text))
                    .as(text)
                    .contains(OffsetDateTime.parse(text).toInstant());
        }
        for (String text : List.of(
                "0000-01-01T00:00:00Z",
                "1847-11-30T12:00:00Z",
                "1971-12-31T23:59:59Z",
                "1972-01-01T00:00:00+00:01",
                "2199-12-31T23:59:59-00:01",
                "2200-01-01T00:00:00Z",
                "9999-12-31T23:59:59-18:00")) {
            assertThat(Rfc3339.parse(text)).as(text).isEmpty();
        }
        assertThat(read("{\"at\": \"9999-12-31T23:59:59Z\"}")).isEmpty();
        assertThat(faults.toList()).extracting(Fault::pointer, Fault::code).containsExactly(tuple("/at", "bad_value"));
    }

    @Test
    void aRequestIsNotMadeOfAnInstantOutside() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HelpRequest(null, Circumstances.none(), List.of(), Instant.MAX));
    }

    private Optional<HelpRequest> read(String json) {
        return HelpRequestCodec.read(JsonText.parse(json).orElseThrow(), "", faults);
    }
}
