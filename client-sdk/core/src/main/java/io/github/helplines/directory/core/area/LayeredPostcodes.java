package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a finer table first, and a coarser one for what the finer does not list. */
record LayeredPostcodes(PostcodeTable finer, PostcodeTable coarser) implements PostcodeTable {
    LayeredPostcodes {
        requireNonNull(finer, "finer");
        requireNonNull(coarser, "coarser");
    }

    @Override
    public Optional<AreaSet> find(Postcode postcode) {
        return finer.find(postcode).or(() -> coarser.find(postcode));
    }

    @Override
    public Set<AreaSet> sectorsWithin(@Nullable Postcode known) {
        Set<AreaSet> found = finer.sectorsWithin(known);
        return found.isEmpty() ? coarser.sectorsWithin(known) : found;
    }

    @Override
    public Set<AreaSet> fullPostcodesWithin(@Nullable Postcode known) {
        Set<AreaSet> found = finer.fullPostcodesWithin(known);
        return found.isEmpty() ? coarser.fullPostcodesWithin(known) : found;
    }
}
