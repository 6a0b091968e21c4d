package io.github.helplines.directory.client.internal.remote;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.Page;
import io.github.helplines.directory.client.Pager;
import io.github.helplines.directory.client.internal.wire.Members;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list of the service, page by page. */
final class RemotePager<T> implements Pager<T> {
    private final Function<@Nullable String, Answer<Part<T>>> fetch;

    /** One page as it came. */
    record Part<T>(List<T> items, @Nullable String nextCursor) {
        static <T> Function<Members, Part<T>> reader(Function<Members, T> item) {
            return from -> new Part<>(from.list("items", item), from.findText("next_cursor"));
        }
    }

    /** @param fetch gets the page at a cursor; null for the first */
    RemotePager(Function<@Nullable String, Answer<Part<T>>> fetch) {
        this.fetch = requireNonNull(fetch, "fetch");
    }

    @Override
    public Iterator<Page<T>> pages() {
        return new Pages();
    }

    private final class Pages implements Iterator<Page<T>> {
        private final Set<String> seen = new HashSet<>();
        private @Nullable String cursor;
        private boolean ended;

        @Override
        public boolean hasNext() {
            return !ended;
        }

        /** What it remembers changes only once a page is there: after an exception the same page is asked for again. */
        @Override
        public Page<T> next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            Answer<Part<T>> answer = fetch.apply(cursor);
            String following = answer.value().nextCursor();
            if (following != null && !seen.add(following)) {
                throw Caller.unreadable("the list goes round in a circle", null);
            }
            cursor = following;
            ended = following == null;
            return new Page<>(answer.value().items(), answer.provenance());
        }
    }
}
