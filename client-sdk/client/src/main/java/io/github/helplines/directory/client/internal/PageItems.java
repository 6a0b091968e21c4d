package io.github.helplines.directory.client.internal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Page;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The items of pages, one at a time; a page is fetched when the one before it is used up. */
public final class PageItems<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> page = List.<T>of().iterator();

    public PageItems(Iterator<Page<T>> pages) {
        this.pages = requireNonNull(pages, "pages");
    }

    /** An empty page is no end. */
    @Override
    public boolean hasNext() {
        while (!page.hasNext() && pages.hasNext()) {
            page = pages.next().items().iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
