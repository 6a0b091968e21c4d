package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.github.helplines.directory.service.testing.TestEntries;
import io.github.helplines.directory.service.testing.TestRecords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An invented directory with a past: a first import of twelve records, then
 *
 * <pre>
 * 13  harbour-young   another number
 * 14  lost-keys       other words
 * 15  meadow-desk     becomes meadow-window
 * 16  harbour-young   yet another number, and words for what happens on contact
 * 17  meadow-window   withdrawn
 * 18  harbour-young   says that the text of 16 was emptied
 * 19  harbour-young   the number of 13 again
 * </pre>
 */
final class SampleHistory {
    static final Instant IMPORTED = Instant.parse("2026-11-02T09:30:00.123456Z");
    static final Instant CHANGED = Instant.parse("2026-11-20T10:00:00Z");
    static final int FIRST = 12;
    static final int NEWEST = 19;
    static final int EMPTIED = 16;

    static final DirectoryRecord YOUNG = TestRecords.named("harbour-young");
    static final DirectoryRecord DESK = TestRecords.named("meadow-desk");

    private static final DirectoryRecord SECOND_NUMBER = TestRecords.edited(YOUNG, "+448081570002", "+448081570005");
    private static final DirectoryRecord THIRD_NUMBER = TestRecords.edited(YOUNG, "+448081570002", "+448081570006");
    private static final DirectoryRecord OTHER_WORDS =
            TestRecords.edited(TestRecords.named("lost-keys"), "Keys are gone.", "The keys are gone.");
    private static final DirectoryRecord RENAMED = TestRecords.edited(
            DESK, "\"slug\":\"meadow-desk\"", "\"previous_slugs\":[\"meadow-desk\"],\"slug\":\"meadow-window\"");

    private SampleHistory() {}

    static TestEntries entries() {
        TestEntries entries = TestEntries.imported(TestRecords.all(), IMPORTED);
        entries.add(Operation.UPDATE, SECOND_NUMBER, CHANGED);
        entries.add(Operation.UPDATE, OTHER_WORDS, CHANGED.plusSeconds(60));
        entries.add(Operation.UPDATE, RENAMED, CHANGED.plusSeconds(120));
        entries.add(Operation.UPDATE, THIRD_NUMBER, CHANGED.plusSeconds(180));
        entries.add(Operation.WITHDRAW, RENAMED, CHANGED.plusSeconds(240));
        entries.addRedactionOf(EMPTIED, CHANGED.plusSeconds(300));
        entries.add(Operation.UPDATE, SECOND_NUMBER, CHANGED.plusSeconds(360));
        return entries;
    }

    static InMemoryHistory history() {
        InMemoryHistory history = new InMemoryHistory(
                UUID.fromString(SampleDirectory.DIRECTORY_ID), entries().all());
        history.empty(EMPTIED);
        return history;
    }

    static HttpServer server(InMemoryHistory history) {
        List<DirectoryRecord> records = TestRecords.all().stream()
                .filter(record -> !record.id().equals(DESK.id()))
                .map(record -> Stream.of(SECOND_NUMBER, OTHER_WORDS)
                        .filter(changed -> changed.id().equals(record.id()))
                        .findFirst()
                        .orElse(record))
                .toList();
        return HttpServer.ofItsOwn(SampleDirectory.snapshot(records, entries().all(), 5), history);
    }
}
