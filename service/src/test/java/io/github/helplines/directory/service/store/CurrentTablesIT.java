package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What publishing leaves in the tables, and what later entries make of it. */
final class CurrentTablesIT {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    private OwnerLog log;

    @BeforeEach
    void publishTheFirstDirectory() {
        new JdbiDirectoryLog(database.service())
                .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW.minusSeconds(60));
        log = new OwnerLog(database.owner());
    }

    @Test
    void fillsEveryTable() {
        Map<String, Long> expected = Map.ofEntries(
                Map.entry("current_record", 12L),
                Map.entry("slug", 14L),
                Map.entry("organisation", 3L),
                Map.entry("organisation_identifier", 2L),
                Map.entry("service", 3L),
                Map.entry("channel", 11L),
                Map.entry("service_topic", 2L),
                Map.entry("service_coverage", 3L),
                Map.entry("hand_off", 2L),
                Map.entry("show_with", 2L),
                Map.entry("topic", 2L),
                Map.entry("topic_service", 2L),
                Map.entry("guidance_step", 3L),
                Map.entry("statement", 1L),
                Map.entry("area", 2L),
                Map.entry("area_authority", 3L),
                Map.entry("calendar", 1L),
                Map.entry("holiday", 2L),
                Map.entry("emergency", 1L),
                Map.entry("emergency_item", 3L));
        Map<String, Long> found = new HashMap<>();
        for (String table : expected.keySet()) {
            found.put(table, number("SELECT count(*) FROM directory." + table));
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void keepsTheMembersOfAService() {
        assertThat(text("""
                SELECT concat_ws(' | ', organisation, funder, name, discreet_name, summary, description, on_contact,
                                 rule ->> 'min', rule_text, (rule_evidence).read_on, free, confidential, anonymous,
                                 service_type, reach, languages, alert_text, alert_from, alert_until, general)
                FROM directory.service JOIN directory.slug USING (id) WHERE slug = 'harbour-line'
                """))
                .isEqualTo("harbour-trust | meadow-council | Harbour Line | Harbour | Somebody to talk to. | A longer"
                        + " account. | Somebody listens. | 18 | People of full age or over. | 2026-10-01 | yes | unknown | no"
                        + " | support | local | {en,cy} | Busy this week. | 2026-11-01 | 2026-11-30 | t");
    }

    @Test
    void keepsTheMembersOfChannelsInTheirOrder() {
        assertThat(texts("""
                SELECT concat_ws(' | ', position, channel.kind, number, written_as, relay, short_code, keyword, address, url,
                                 address_lines, hours ->> 'always', calendar, (hours_evidence).checked_on,
                                 cost_mobile, cost_source, note)
                FROM directory.channel JOIN directory.slug ON slug.id = service_id
                WHERE slug = 'harbour-line' ORDER BY position
                """))
                .containsExactly(
                        "1 | voice | +448081570001 | 0808 157 0001 | testing-bank-holidays | 2026-10-01 | free | Ofcom"
                                + " number range | Ask for the harbour team.",
                        "2 | sms | 60999 | HARBOUR | unknown",
                        "3 | email | help@harbour.example | unknown",
                        "4 | web_chat | https://harbour.example/chat | unknown",
                        "5 | in_person | {\"Harbour House\",\"Quay Street\"} | unknown",
                        "6 | textphone | +448081570001 | t | unknown");
    }

    @Test
    void keepsCuratedOrders() {
        assertThat(texts("""
                SELECT service FROM directory.topic_service JOIN directory.slug ON slug.id = topic_id
                WHERE slug = 'stolen-letters' ORDER BY position
                """)).containsExactly("harbour-line", "harbour-young");
        assertThat(texts("""
                SELECT concat_ws(' | ', text, condition, safe_text) FROM directory.guidance_step ORDER BY position
                """))
                .containsExactly(
                        "Tell somebody.", "Report it. | If you are of full age", "Keep a copy. | Keep nothing.");
    }

    @Test
    void replacesOneRecordAndLeavesTheOthers() {
        DirectoryRecord changed =
                TestRecords.edited(TestRecords.named("harbour-young"), "+447700900123", "+447700900199");
        log.append(Operation.UPDATE, changed);

        assertThat(texts("SELECT number FROM directory.channel WHERE kind = 'sms' AND number IS NOT NULL"))
                .containsExactly("+447700900199");
        assertThat(number("SELECT count(*) FROM directory.channel")).isEqualTo(11);
        assertThat(current()).containsExactlyInAnyOrderElementsOf(texts(TestRecords.allWith(changed)));
        assertThat(text("""
                SELECT sequence::text FROM directory.current_record JOIN directory.slug USING (id)
                WHERE slug = 'harbour-young'
                """)).isEqualTo("13");
        assertThat(Chain.verify(new JdbiDirectoryReader(database.service()).entriesAfter(0, 100)))
                .isEmpty();
    }

    @Test
    void takesAWithdrawnRecordOutOfEveryTableAndPutsItBack() {
        DirectoryRecord desk = TestRecords.named("meadow-desk");
        log.append(Operation.WITHDRAW, desk);

        assertThat(current()).hasSize(11).noneMatch(text -> text.contains("meadow-desk"));
        assertThat(number("SELECT count(*) FROM directory.service")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM directory.channel")).isEqualTo(10);
        assertThat(number("SELECT count(*) FROM directory.slug"))
                .as("its slug stays taken")
                .isEqualTo(14);
        assertThat(new JdbiDirectoryReader(database.service()).read(0).withdrawn())
                .extracting(CurrentRecord::text)
                .containsExactlyElementsOf(texts(List.of(desk)));

        log.append(Operation.REINSTATE, desk);

        assertThat(current()).containsExactlyInAnyOrderElementsOf(texts(TestRecords.all()));
        assertThat(new JdbiDirectoryReader(database.service()).read(0).withdrawn())
                .isEmpty();
    }

    @Test
    void withdrawsNoOrganisationWhoseServicesAreThere() {
        RecordRulesIT.assertRefused(
                () -> log.append(Operation.WITHDRAW, TestRecords.named("meadow-council")), "withdrawn_not_needed");
    }

    @Test
    void aServiceThatOthersNameIsWithdrawnAndTheyStay() {
        log.append(Operation.WITHDRAW, TestRecords.named("harbour-young"));

        assertThat(current()).hasSize(11).anyMatch(text -> text.contains("\"harbour-young\""));
        assertThat(texts("SELECT DISTINCT other FROM directory.show_with")).contains("harbour-young");
    }

    @Test
    void theSlugOfAWithdrawnRecordIsGivenToNobody() {
        log.append(Operation.WITHDRAW, TestRecords.named("harbour-young"));
        DirectoryRecord thief = TestRecords.edited(
                TestRecords.named("meadow-desk"), "\"slug\":\"meadow-desk\"", "\"slug\":\"harbour-young\"");

        RecordRulesIT.assertRefused(() -> log.append(Operation.UPDATE, thief), "slug_reaches_one_record");
    }

    @Test
    void goesOnResolvingAFormerSlug() {
        DirectoryRecord council = TestRecords.named("meadow-council");
        DirectoryRecord forgotten =
                TestRecords.edited(council, "\"slug\":\"meadow-council\"", "\"slug\":\"meadow-city\"");
        DirectoryRecord renamed = TestRecords.edited(
                council,
                "\"slug\":\"meadow-council\"",
                "\"previous_slugs\":[\"meadow-council\"],\"slug\":\"meadow-city\"");

        RecordRulesIT.assertRefused(() -> log.append(Operation.UPDATE, forgotten), "service_organisation_exists");
        log.append(Operation.UPDATE, renamed);

        assertThat(texts("""
                SELECT slug || ' ' || current FROM directory.slug JOIN directory.organisation USING (id)
                WHERE name = 'Meadow Council' ORDER BY slug
                """)).containsExactly("meadow-city true", "meadow-council false");
    }

    @Test
    void movesAKeywordFromServiceToServiceInOneTransaction() {
        DirectoryRecord line = TestRecords.edited(TestRecords.named("harbour-line"), "HARBOUR", "YOUNG");
        DirectoryRecord young = TestRecords.edited(TestRecords.named("harbour-young"), "YOUNG", "HARBOUR");

        RecordRulesIT.assertRefused(() -> log.append(Operation.UPDATE, line), "keyword_reaches_one_channel");
        log.append(Operation.UPDATE, line, young);

        assertThat(texts("SELECT keyword FROM directory.channel WHERE short_code = '60999' ORDER BY id"))
                .containsExactly("YOUNG", "HARBOUR");
    }

    private List<String> current() {
        return new JdbiDirectoryReader(database.service())
                .read(0).records().stream().map(CurrentRecord::text).toList();
    }

    private static List<String> texts(List<DirectoryRecord> records) {
        return records.stream()
                .map(record -> CanonicalJson.write(RecordCodec.write(record)))
                .toList();
    }

    private long number(String sql) {
        return database.service()
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(Long.class).findOne().orElseThrow());
    }

    private String text(String sql) {
        return database.service()
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(String.class).findOne().orElseThrow());
    }

    private List<String> texts(String sql) {
        return database.service()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
