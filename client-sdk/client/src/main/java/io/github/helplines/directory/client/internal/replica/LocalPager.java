package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Page;
import io.github.helplines.directory.client.Pager;
import io.github.helplines.directory.client.internal.replica.Listed.Entry;
import io.github.helplines.directory.client.internal.replica.Listed.Place;
import io.github.helplines.directory.core.model.DirectoryRecord;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A list of the copy, page by page: each from the copy of that moment, so that a long walk misses no recall. */
final class LocalPager<R extends DirectoryRecord, M> implements Pager<M> {
    private static final int PAGE = 100;

    private final ReplicaDirectory directory;
    private final Function<Copy, Listed<R, M>> list;
    private final Function<Copy, Predicate<R>> fits;

    /** @param fits tells which are wanted, or throws what the service would answer */
    LocalPager(ReplicaDirectory directory, Function<Copy, Listed<R, M>> list, Function<Copy, Predicate<R>> fits) {
        this.directory = requireNonNull(directory, "directory");
        this.list = requireNonNull(list, "list");
        this.fits = requireNonNull(fits, "fits");
    }

    @Override
    public Iterator<Page<M>> pages() {
        return new Pages();
    }

    private final class Pages implements Iterator<Page<M>> {
        private @Nullable Place last;
        private boolean ended;

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public Page<M> next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            Held held = directory.held();
            Copy copy = held.copy();
            List<Entry<R, M>> found = list.apply(copy).after(last, fits.apply(copy), PAGE + 1);
            List<Entry<R, M>> page = found.subList(0, Math.min(PAGE, found.size()));
            ended = found.size() <= PAGE;
            last = page.isEmpty() ? last : page.get(page.size() - 1).place();
            return new Page<>(page.stream().map(Entry::model).toList(), directory.provenance(held));
        }
    }
}
