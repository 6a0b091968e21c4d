package io.github.helplines.directory.core.area;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A full table with one row. */
public record SinglePostcode(Postcode row, AreaSet set) implements PostcodeTable {
    @Override
    public Optional<AreaSet> find(Postcode postcode) {
        return postcode.equals(row) ? Optional.of(set) : Optional.empty();
    }

    @Override
    public Set<AreaSet> sectorsWithin(@Nullable Postcode known) {
        return Set.of();
    }

    @Override
    public Set<AreaSet> fullPostcodesWithin(@Nullable Postcode known) {
        return known == null || row.text().startsWith(known.text()) ? Set.of(set) : Set.of();
    }
}
