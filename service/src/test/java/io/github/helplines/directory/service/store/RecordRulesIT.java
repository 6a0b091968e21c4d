package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that do not fit together are refused by the database, whatever checks were forgotten before it. */
final class RecordRulesIT {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @ParameterizedTest(name = "{3}: {1} -> {2}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // References, each to a record that is not there, and one to a record of another kind.
                "harbour-line | `organisation\":\"harbour-trust` | `organisation\":\"nobody` | service_organisation_exists",
                "harbour-line | `organisation\":\"harbour-trust` | `organisation\":\"lost-keys` | service_organisation_exists",
                "harbour-line | `funder\":\"meadow-council` | `funder\":\"nobody` | service_funder_exists",
                "old-harbour | `successor\":\"harbour-trust` | `successor\":\"nobody` | organisation_successor_exists",
                "harbour-line | `topics\":[\"stolen-letters` | `topics\":[\"nothing` | service_topic_exists",
                "harbour-line | `service\":\"harbour-young` | `service\":\"nobody` | hand_off_exists",
                "harbour-line | `show_with\":[\"harbour-young` | `show_with\":[\"nobody` | show_with_exists",
                "stolen-letters | `services\":[\"harbour-line` | `services\":[\"nobody` | topic_service_exists",
                "harbour-line | testing-bank-holidays | no-calendar | channel_calendar_exists",
                // What may be there once only.
                "meadow-desk | `slug\":\"meadow-desk` | `slug\":\"harbour-young` | slug_reaches_one_record",
                "meadow-desk | `slug\":\"meadow-desk` | `slug\":\"port-line` | slug_reaches_one_record",
                "harbour-young | YOUNG | HARBOUR | keyword_reaches_one_channel",
                "harbour-young | `\"keyword\":\"YOUNG\",` | `` | shared_short_code_needs_keyword",
                "meadow-desk | 60888 | 60999 | shared_short_code_needs_keyword",
                "meadow-desk | 000000000421 | 000000000412 | channel_pkey",
                "meadowshire-county | `code\":\"E10000007` | `code\":\"E23000018` | area_code_is_one_area",
                "testing-bank-holidays | 2026-12-28 | 2026-12-25 | holiday_pkey",
                // Values outside their lists and shapes.
                "meadow-desk | `slug\":\"meadow-desk` | `slug\":\"Meadow Desk` | slug_form",
                "harbour-young | +448081570002 | 08081570002 | phone_number_form",
                "harbour-young | +447700900123 | 1234 | phone_number_form",
                "emergency | 999 | 99 | phone_number_form",
                "meadow-desk | 60888 | 0888 | short_code_form",
                "harbour-young | YOUNG | young | keyword_form",
                "harbour-line | help@harbour.example | help | address_form",
                "harbour-line | https://harbour.example/chat | http://harbour.example/chat | https_url_form",
                "harbour-line | `kind\":\"web_chat` | `kind\":\"fax` | channel_kind_known",
                "harbour-line | `kind\":\"web_chat` | `kind\":\"voice` | channel_reached_as_its_kind",
                "harbour-line | `kind\":\"email` | `kind\":\"sms` | channel_reached_as_its_kind",
                "harbour-line | `,\"relay\":true` | `` | relay_of_textphone",
                "harbour-line | `mobile\":\"free` | `mobile\":\"cheap` | price_value",
                "harbour-line | `,\"source\":\"Ofcom number range\"` | `` | known_cost_has_source",
                "harbour-line | `free\":\"yes` | `free\":\"maybe` | known_value",
                "harbour-line | `\"confidential\":\"unknown\",` | `` | confidential",
                "harbour-line | `service_type\":\"support` | `service_type\":\"other` | service_type_known",
                "harbour-line | `reach\":\"local` | `reach\":\"world` | service_reach_known",
                "harbour-line | `kind\":\"age_between` | `kind\":\"old` | rule_kind_known",
                "harbour-line | 2026-11-30 | 2026-10-30 | alert_ends_after_it_begins",
                "harbour-line | `\"from\":\"2026-11-01\",` | `` | alert_whole",
                "harbour-line | `coverage\":[\"E23000018` | `coverage\":[\"E2300001` | area_code_form",
                "lost-keys | `kind\":\"topic` | `kind\":\"thing` | entry_kind_known",
                "stolen-letters | `\"condition\":\"If you are of full age\",` | `` | rule_needs_words",
                "stolen-letters | `{\"rule\":{\"kind\":\"age_between\",\"min\":18,\"whose\":\"person\"},\"safe_text\"` | `{\"condition\":\"If so\",\"rule\":{\"kind\":\"age_between\",\"min\":18,\"whose\":\"person\"},\"safe_text\"` | safe_text_without_condition",
                "stolen-letters | `method\":\"page_read` | `method\":\"guessed` | evidence_method_known",
                "stolen-letters | `method\":\"page_read` | `method\":\"dialled` | evidence_check_dated",
                "stolen-letters | `,\"source\":\"The service's own page\"` | `` | evidence_complete",
                "harbour-trust | `status\":\"active` | `status\":\"active\",\"successor\":\"old-harbour` | successor_of_closed",
                "harbour-trust | `organisation_type\":\"charity` | `organisation_type\":\"club` | organisation_type_known",
                "meadowshire | `area_type\":\"police_force_area` | `area_type\":\"island` | area_type_known",
                "testing-bank-holidays | 2027-12-31 | 2025-12-31 | calendar_ends_after_it_begins",
                "emergency | `\"kind\":\"voice\",` | `` | emergency_contact_whole"
            })
    void refusesRecordsThatBreakARule(String slug, String text, String replacement, String constraint) {
        List<String> texts = new ArrayList<>();
        for (var record : TestRecords.all()) {
            String canonical = CanonicalJson.write(RecordCodec.write(record));
            if (record.slug().value().equals(slug)) {
                assertThat(canonical).contains(text);
                canonical = canonical.replace(text, replacement == null ? "" : replacement);
            }
            texts.add(canonical);
        }

        assertRefused(() -> new OwnerLog(DATABASE.owner()).appendTexts(Operation.CREATE, texts), constraint);
        assertThat(new JdbiDirectoryReader(DATABASE.service()).read(10).records())
                .isEmpty();
    }

    @Test
    void refusesASecondEmergencyFloor() {
        String floor = CanonicalJson.write(RecordCodec.write(TestRecords.named("emergency")));
        String second =
                floor.replace("000000000031", "000000000032").replace("\"slug\":\"emergency\"", "\"slug\":\"another\"");

        assertRefused(
                () -> new OwnerLog(DATABASE.owner()).appendTexts(Operation.CREATE, List.of(floor, second)),
                "one_emergency_floor");
    }

    static void assertRefused(ThrowingCallable call, String constraint) {
        assertThatThrownBy(call).satisfies(thrown -> {
            DatabaseFault fault = DatabaseFault.of(thrown).orElseThrow();
            assertThat(fault.constraint()).isEqualTo(constraint);
            assertThat(fault.isRefusal()).isTrue();
        });
    }
}
