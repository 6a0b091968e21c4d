package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A part of a list; may be empty, and more may follow even so. */
public record Page<T>(List<T> items, Provenance provenance) {
    public Page {
        items = List.copyOf(items);
        requireNonNull(provenance, "provenance");
    }
}
