package io.github.helplines.directory.core.area;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows where people with a postcode may live. An imported table of full postcodes plugs in here. Thread-safe. */
public interface PostcodeTable {
    /**
     * Where a person with this postcode may live, by its own row or else that of its sector or outward code.
     *
     * @return empty when nothing is listed for it
     */
    Optional<AreaSet> find(Postcode postcode);

    /**
     * The different sets that giving the sector may lead to.
     *
     * @param known what is known of the postcode already; null when nothing is
     */
    Set<AreaSet> sectorsWithin(@Nullable Postcode known);

    /**
     * The different sets that giving the full postcode may lead to; empty for a table that has no full postcodes.
     *
     * @param known what is known of the postcode already; null when nothing is
     */
    Set<AreaSet> fullPostcodesWithin(@Nullable Postcode known);
}
