package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.publication.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one kind that words may mean. */
final class SearchedRecords {
    /** Enough hits that those of one kind, filtered, still fill a page. */
    private static final int HITS = 1000;

    private SearchedRecords() {}

    /** The best first. A search has one page: with a cursor it is refused. */
    static <T extends DirectoryRecord> List<T> of(
            Snapshot snapshot, Words words, @Nullable Cursor cursor, RecordKind kind, Class<T> type) {
        if (cursor != null) {
            throw ProblemException.parameter("cursor", "bad_cursor", "does not go together with q");
        }
        return snapshot.searchIndex().search(words.value(), HITS).stream()
                .filter(hit -> hit.kind() == kind)
                .flatMap(hit -> snapshot.directory().find(type, hit.id()).stream())
                .toList();
    }
}
