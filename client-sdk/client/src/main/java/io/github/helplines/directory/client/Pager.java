package io.github.helplines.directory.client;

import io.github.helplines.directory.client.internal.PageItems;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is fetched page by page as it is walked. Each walk begins anew; an empty page is no end. Errors of a page
 * are thrown by the walk, which may go on after a {@link TransportException}: nothing is left out or given twice.
 */
public interface Pager<T> extends Iterable<T> {

    /** A walk over everything. */
    @Override
    default Iterator<T> iterator() {
        return new PageItems<>(pages());
    }

    /** A walk page by page. */
    Iterator<Page<T>> pages();

    /** A walk over everything, one at a time. */
    default Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
