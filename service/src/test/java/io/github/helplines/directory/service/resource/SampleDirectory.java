package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.publication.SnapshotContent;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small invented directory: a local line, an adult line with its counterpart for the young, and seven more. */
final class SampleDirectory {
    static final String DIRECTORY_ID = "00000000-0000-4000-8000-000000000999";
    static final String LOCAL_ID = "00000000-0000-4000-8000-000000000101";
    static final String LOCAL_VOICE_ID = "00000000-0000-4000-8000-000000000201";
    static final String LOCAL_TEXT_ID = "00000000-0000-4000-8000-000000000202";

    static final int MORE = 7;

    private static final String EVIDENCE = """
            {"source": "an invented page", "read_on": "2026-11-22", "method": "page_read"}""";

    private static final List<String> RECORDS = List.of("""
            {"kind": "organisation", "id": "00000000-0000-4000-8000-000000000001", "slug": "example-trust",
             "name": "Example Trust", "organisation_type": "charity", "status": "active",
             "website": "https://example.org/", "evidence": EVIDENCE}""", """
            {"kind": "organisation", "id": "00000000-0000-4000-8000-000000000002", "slug": "example-funder",
             "name": "A Funder", "organisation_type": "public_body", "status": "closed", "evidence": EVIDENCE}""", """
            {"kind": "service", "id": "00000000-0000-4000-8000-000000000101", "slug": "local-line",
             "previous_slugs": ["old-local-line"], "organisation": "example-trust", "funder": "example-funder",
             "name": "Local line", "discreet_name": "LL", "summary": "Support near you.",
             "topics": ["lost-pictures"], "rule": {"kind": "lives_in", "areas": ["E23000018"]},
             "rule_text": "For people who live in the area.", "rule_evidence": EVIDENCE, "coverage": ["E23000018"],
             "free": "yes", "confidential": "yes", "anonymous": "unknown", "service_type": "support",
             "reach": "local", "languages": ["en"], "general": true,
             "channels": [
               {"kind": "voice", "id": "00000000-0000-4000-8000-000000000201", "number": "+448081570001",
                "cost": {"landline": "free", "mobile": "free", "source": "Ofcom: 0808 numbers"},
                "appears_on_bill": "unknown", "anonymous": "unknown", "evidence": EVIDENCE},
               {"kind": "sms", "id": "00000000-0000-4000-8000-000000000202", "short_code": "60777", "keyword": "LOCAL",
                "cost": {"landline": "unknown", "mobile": "unknown"},
                "appears_on_bill": "unknown", "anonymous": "unknown", "evidence": EVIDENCE}],
             "hand_offs": [{"service": "young-line", "text": "For people under 19."}]}""", """
            {"kind": "service", "id": "00000000-0000-4000-8000-000000000102", "slug": "adult-line",
             "organisation": "example-trust", "name": "Adult line", "discreet_name": "AL", "summary": "For adults.",
             "topics": ["lost-pictures"],
             "rule": {"kind": "age_between", "min": 18, "whose": "person"}, "rule_text": "18 or over.",
             "rule_evidence": EVIDENCE, "coverage": ["E92000001"], "free": "unknown", "confidential": "unknown",
             "anonymous": "unknown", "service_type": "support", "reach": "national", "languages": ["en", "cy"],
             "general": false, "show_with": ["young-line"],
             "channels": [
               {"kind": "voice", "id": "00000000-0000-4000-8000-000000000203", "number": "+448081570002",
                "cost": {"landline": "free", "mobile": "free", "source": "Ofcom: 0808 numbers"},
                "appears_on_bill": "unknown", "anonymous": "unknown", "evidence": EVIDENCE,
                "hours": {"weekly": [{"days": ["mon", "tue", "wed", "thu", "fri"], "opens": "10:00", "closes": "16:00"}],
                          "holidays": {"calendar": "england-and-wales", "policy": "closed"},
                          "exceptions": [{"date": "2027-01-04", "intervals": [], "note": "Training"}],
                          "valid_from": "2026-01-01"},
                "hours_evidence": EVIDENCE},
               {"kind": "email", "id": "00000000-0000-4000-8000-000000000204", "address": "help@example.org",
                "cost": {"landline": "unknown", "mobile": "unknown"},
                "appears_on_bill": "no", "anonymous": "no", "evidence": EVIDENCE},
               {"kind": "chatbot", "id": "00000000-0000-4000-8000-000000000205", "url": "https://example.org/chat",
                "cost": {"landline": "unknown", "mobile": "unknown"},
                "appears_on_bill": "no", "anonymous": "yes", "evidence": EVIDENCE},
               {"kind": "in_person", "id": "00000000-0000-4000-8000-000000000206",
                "address_lines": ["1 Example Street", "Derby"],
                "cost": {"landline": "unknown", "mobile": "unknown"},
                "appears_on_bill": "no", "anonymous": "no", "evidence": EVIDENCE},
               {"kind": "textphone", "id": "00000000-0000-4000-8000-000000000207", "number": "+448081570003",
                "relay": true, "cost": {"landline": "unknown", "mobile": "unknown"},
                "appears_on_bill": "unknown", "anonymous": "no", "evidence": EVIDENCE}],
             "hand_offs": [{"service": "young-line", "text": "For people under 19."}]}""", """
            {"kind": "service", "id": "00000000-0000-4000-8000-000000000103", "slug": "young-line",
             "organisation": "example-trust", "name": "Young line", "discreet_name": "YL", "summary": "For the young.",
             "topics": ["lost-pictures"],
             "rule": {"kind": "any_of", "rules": [
               {"kind": "all_of", "rules": [{"kind": "age_between", "max": 18, "whose": "person"},
                                            {"kind": "not", "rule": {"kind": "one_of", "criterion": "asking_as",
                                                                     "values": ["professional"]}}]},
               {"kind": "one_of", "criterion": "in_school", "values": ["primary"]}]},
             "rule_text": "Under 19.", "rule_evidence": EVIDENCE, "coverage": ["E92000001"], "free": "yes",
             "confidential": "yes", "anonymous": "yes", "service_type": "support", "reach": "national",
             "languages": ["en"], "general": true,
             "channels": [
               {"kind": "voice", "id": "00000000-0000-4000-8000-000000000208", "number": "+448081570004",
                "cost": {"landline": "free", "mobile": "free", "source": "Ofcom: 0808 numbers"},
                "appears_on_bill": "unknown", "anonymous": "yes", "evidence": EVIDENCE,
                "hours": {"always": true}, "hours_evidence": EVIDENCE}]}""", """
            {"kind": "topic", "id": "00000000-0000-4000-8000-000000000301", "slug": "lost-pictures",
             "previous_slugs": ["old-topic"], "name": "Lost pictures", "aliases": ["pictures gone", "stolen photos"],
             "summary": "Somebody took pictures.", "services": ["local-line", "adult-line", "young-line"],
             "guidance": [
               {"rule": {"kind": "everyone"}, "text": "In danger, call 999."},
               {"rule": {"kind": "age_between", "max": 17, "whose": "person"}, "condition": "If you are under 18",
                "text": "It is not your fault."},
               {"rule": {"kind": "age_between", "min": 18, "whose": "in_image"}, "text": "Keep screenshots.",
                "safe_text": "Note addresses and dates."}],
             "statements": [{"text": "A page says so.", "evidence": EVIDENCE}]}""", """
            {"kind": "area", "id": "00000000-0000-4000-8000-000000000401", "slug": "example-area",
             "code": "E23000018", "name": "Derbyshire police force area", "asked_as": "Derbyshire or the City of Derby",
             "area_type": "police_force_area",
             "authorities": ["E06000015", "E07000032", "E07000033", "E07000034", "E07000035", "E07000036", "E07000037",
                             "E07000038", "E07000039"]}""", """
            {"kind": "calendar", "id": "00000000-0000-4000-8000-000000000501", "slug": "england-and-wales",
             "name": "England and Wales", "from": "2025-01-01", "until": "2028-12-31",
             "holidays": [{"date": "2026-12-25", "name": "Christmas Day"},
                          {"date": "2026-12-28", "name": "Boxing Day", "note": "Substitute day"}],
             "evidence": EVIDENCE}""", """
            {"kind": "emergency", "id": "00000000-0000-4000-8000-000000000601", "slug": "emergency",
             "items": [
               {"text": "In danger, call 999.", "channel": {"kind": "voice", "number": "999"}, "evidence": EVIDENCE},
               {"text": "Or by video.", "channel": {"kind": "video_relay", "url": "https://example.org/video"},
                "evidence": EVIDENCE},
               {"text": "Then wait.", "evidence": EVIDENCE}]}""");

    private SampleDirectory() {}

    /** The directory with a log of as many entries as it has records, of which only the newest are held. */
    static Snapshot snapshot(int entriesHeld) {
        return snapshot(records(), entriesHeld);
    }

    private static List<DirectoryRecord> records() {
        List<String> texts = new ArrayList<>(RECORDS);
        IntStream.rangeClosed(1, MORE).forEach(number -> texts.add(another(number)));
        return texts.stream().map(SampleDirectory::read).toList();
    }

    /** The same, of which one service was withdrawn. */
    static Snapshot withdrawing(String slug) {
        List<DirectoryRecord> all = records();
        Map<Boolean, List<DirectoryRecord>> parts = all.stream()
                .collect(Collectors.partitioningBy(
                        record -> record.slug().value().equals(slug)));
        List<Withdrawn> gone =
                parts.getOrDefault(true, List.of()).stream().map(Withdrawn::of).toList();
        return snapshot(Directory.of(all.size(), parts.getOrDefault(false, List.of()), gone), entries(all), 10);
    }

    /** The same, of which these channels were recalled. */
    static Snapshot recalling(String... channels) {
        return snapshot(
                records().stream()
                        .map(record -> record instanceof Service service ? recalling(service, channels) : record)
                        .toList(),
                10);
    }

    private static Service recalling(Service service, String... channels) {
        Service left = service;
        for (String channel : channels) {
            RecordId id = new RecordId(channel);
            if (service.channels().stream().anyMatch(each -> each.id().equals(id))) {
                left = left.recalling(id, 2);
            }
        }
        return left;
    }

    /** The log of that directory. */
    static InMemoryHistory history() {
        return history(records());
    }

    static InMemoryHistory history(List<DirectoryRecord> records) {
        return new InMemoryHistory(UUID.fromString(DIRECTORY_ID), entries(records));
    }

    /** The same of other records. */
    static Snapshot snapshot(List<DirectoryRecord> records, int entriesHeld) {
        return snapshot(records, entries(records), entriesHeld);
    }

    /** The same of a log that leaves these records behind. */
    static Snapshot snapshot(List<DirectoryRecord> records, List<StoredEntry> entries, int entriesHeld) {
        return snapshot(Directory.of(entries.size(), records), entries, entriesHeld);
    }

    private static Snapshot snapshot(Directory directory, List<StoredEntry> entries, int entriesHeld) {
        List<String> lines = directory.records().stream()
                .map(RecordCodec::write)
                .map(CanonicalJson::write)
                .toList();
        return Snapshot.of(new SnapshotContent(
                DIRECTORY_ID,
                1,
                entries.get(entries.size() - 1).entry().hash(),
                directory,
                PackedLines.of(lines),
                entries.subList(entries.size() - entriesHeld, entries.size())));
    }

    /** Two of these have the same name, so that identity decides their order. */
    private static String another(int number) {
        return """
                {"kind": "service", "id": "00000000-0000-4000-8000-00000000015%d", "slug": "another-line-%d",
                 "organisation": "example-funder", "name": "Another line %d", "discreet_name": "AN",
                 "summary": "One more.", "rule": {"kind": "everyone"}, "rule_text": "Everyone.",
                 "rule_evidence": EVIDENCE, "coverage": ["E92000001"], "free": "unknown", "confidential": "unknown",
                 "anonymous": "unknown", "service_type": "reporting", "reach": "national", "general": false,
                 "channels": [{"kind": "website", "id": "00000000-0000-4000-8000-00000000025%d",
                   "url": "https://example.org/another/%d", "cost": {"landline": "unknown", "mobile": "unknown"},
                   "appears_on_bill": "no", "anonymous": "yes", "evidence": EVIDENCE}]}""".formatted(number, number, (number + 1) / 2, number, number);
    }

    private static DirectoryRecord read(String json) {
        Faults faults = new Faults();
        try {
            return RecordCodec.read(StrictJson.read(json.replace("EVIDENCE", EVIDENCE)), "", faults)
                    .orElseThrow(() -> new IllegalStateException(json + faults.toList()));
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /** Entries that make these records, as they are stored. */
    static List<StoredEntry> entries(List<DirectoryRecord> records) {
        List<StoredEntry> entries = new ArrayList<>();
        Sha256 previous = Sha256.ZERO;
        for (DirectoryRecord record : records) {
            String text = CanonicalJson.write(RecordCodec.write(record));
            LogEntry entry = new LogEntry(
                    entries.size() + 1L,
                    Instant.parse("2026-11-23T08:30:00Z"),
                    Operation.CREATE,
                    null,
                    record.kind().wire(),
                    record.id().value(),
                    Sha256.hash(text),
                    "import",
                    null,
                    previous);
            entries.add(new StoredEntry(entry.line(), entry, text));
            previous = entry.hash();
        }
        return entries;
    }
}
