package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.CachePolicy;
import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.ListKey;
import io.github.helplines.directory.service.representation.Rendered;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a page of a list together from the bytes of its records.
 *
 * @param snapshot what is answered from
 * @param filters {@link Cursor#hashOf} the list's filters
 * @param uri the request's address, for the link to the next page
 */
record ListPage(Snapshot snapshot, String filters, UriInfo uri) {
    private static final String CURSOR = "cursor";

    ListPage {
        requireNonNull(snapshot, "snapshot");
        requireNonNull(filters, "filters");
        requireNonNull(uri, "uri");
    }

    /**
     * The records that fit, after the cursor.
     *
     * @param ordered in the order of lists
     * @throws ProblemException when the cursor is of other filters
     */
    <T extends DirectoryRecord> Rendered of(
            List<T> ordered, Predicate<T> fits, @Nullable Limit limit, @Nullable Cursor cursor) {
        if (cursor != null && !cursor.filters().equals(filters)) {
            throw ProblemException.parameter(
                    CURSOR, "bad_cursor", "must be a next_cursor of this list and its filters");
        }
        int size = Limit.orDefault(limit);
        int start = cursor == null ? 0 : firstAfter(ordered, cursor.after());
        List<T> found = ordered.subList(start, ordered.size()).stream()
                .filter(fits)
                .limit(size + 1L)
                .toList();
        boolean more = found.size() > size;
        List<T> page = more ? found.subList(0, size) : found;
        return render(page, more ? new Cursor(filters, ListKey.of(page.get(size - 1))) : null);
    }

    /** The best that fit, in the order given; there is no further page. */
    <T extends DirectoryRecord> Rendered ofBest(List<T> best, Predicate<T> fits, @Nullable Limit limit) {
        return render(best.stream().filter(fits).limit(Limit.orMax(limit)).toList(), null);
    }

    private static int firstAfter(List<? extends DirectoryRecord> ordered, ListKey key) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ListKey.of(ordered.get(middle)).compareTo(key) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Rendered render(List<? extends DirectoryRecord> page, @Nullable Cursor next) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        String separator = "{\"items\":[";
        for (DirectoryRecord record : page) {
            out.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
            out.writeBytes(snapshot.rendered().of(record).identity());
            separator = ",";
        }
        // A cursor is base64url, so it needs no escaping.
        String end = (page.isEmpty() ? "{\"items\":[" : "")
                + "],"
                + (next == null ? "" : "\"next_cursor\":\"" + next.text() + "\",")
                + "\"sequence\":" + snapshot.sequence() + "}";
        out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        List<Header> link = next == null ? List.of() : List.of(NextLink.of(uri, CURSOR, next.text()));
        return Rendered.of(out.toByteArray(), Rendered.JSON, CachePolicy.RECORD, link);
    }
}
