package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.DirectoryHistory;
import io.github.helplines.directory.service.editing.RecordEntries;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.PublishedHistory;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.HistoryRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what became of records, those that are withdrawn included. */
final class RecordHistory {
    static final String BEFORE = "before";
    static final String BEFORE_DESCRIPTION = "Only entries before this sequence.";
    static final String BEFORE_EXAMPLE = "33";

    private final CurrentSnapshot current;
    private final PublishedHistory history;

    RecordHistory(CurrentSnapshot current, PublishedHistory history) {
        this.current = requireNonNull(current, "current");
        this.history = requireNonNull(history, "history");
    }

    /**
     * A page of what became of one record.
     *
     * @param name its identity, or a slug it has or had
     * @throws ProblemException when there never was such a record, or it has no entries before that one
     */
    Rendered of(
            RecordKind kind,
            Class<? extends DirectoryRecord> type,
            IdOrSlug name,
            @Nullable Sequence before,
            @Nullable Limit limit,
            UriInfo uri) {
        DirectoryHistory log = history.log();
        RecordId id = current.get()
                .directory()
                .find(type, name.value())
                .map(DirectoryRecord::id)
                .or(() -> RecordId.parse(name.value()))
                .or(() -> Slug.parse(name.value()).flatMap(slug -> log.findBySlug(kind, slug)))
                .orElseThrow(RecordHistory::notFound);
        RecordEntries page =
                log.entriesOf(kind, id, before == null ? Long.MAX_VALUE : before.value(), Limit.orDefault(limit));
        if (page.entries().isEmpty()) {
            throw notFound();
        }
        return Answers.notStored(
                HistoryRepresentation.of(kind, id, page.entries(), Optional.ofNullable(page.earlier())),
                page.more() ? List.of(next(uri, page.entries())) : List.of());
    }

    private static Header next(UriInfo uri, List<StoredEntry> entries) {
        long oldest = entries.get(entries.size() - 1).entry().sequence();
        return NextLink.of(uri, BEFORE, Long.toString(oldest));
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }
}
