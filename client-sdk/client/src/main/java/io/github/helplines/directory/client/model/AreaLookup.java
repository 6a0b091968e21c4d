package io.github.helplines.directory.client.model;

import java.util.List;

/** Where a postcode lies, as GSS codes. Silent in {@link #toString()}: it tells where somebody lives. */
public record AreaLookup(List<String> in, List<String> notIn, List<String> unknown) {
    public AreaLookup {
        in = List.copyOf(in);
        notIn = List.copyOf(notIn);
        unknown = List.copyOf(unknown);
    }

    @Override
    public String toString() {
        return "AreaLookup[redacted]";
    }
}
