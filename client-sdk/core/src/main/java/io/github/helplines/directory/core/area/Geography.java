package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of places: the local authorities, the areas named over them, and where postcodes lie. Everything
 * is answered inside the process; a postcode is sent to nobody. Immutable and thread-safe.
 */
public final class Geography {
    private final Map<AreaCode, NamedArea> named;
    private final Map<AreaCode, AreaSet> sets;
    private final PostcodeTable postcodes;

    private Geography(Map<AreaCode, NamedArea> named, Map<AreaCode, AreaSet> sets, PostcodeTable postcodes) {
        this.named = named;
        this.sets = sets;
        this.postcodes = requireNonNull(postcodes, "postcodes");
    }

    /**
     * The shipped tables with these areas over them.
     *
     * @throws IllegalArgumentException when an area names a local authority that is not listed
     */
    public static Geography of(Collection<NamedArea> areas) {
        Map<AreaCode, NamedArea> named = new HashMap<>();
        Map<AreaCode, AreaSet> sets = new HashMap<>();
        for (NamedArea area : areas) {
            named.put(area.code(), area);
            sets.put(area.code(), LocalAuthorities.shipped().setOf(area.authorities()));
        }
        return new Geography(Map.copyOf(named), Map.copyOf(sets), ShippedPostcodes.table());
    }

    /** The same with a finer table of postcodes, asked before those it has. */
    public Geography withPostcodes(PostcodeTable finer) {
        return new Geography(named, sets, new LayeredPostcodes(finer, postcodes));
    }

    /** The places of a named area or local authority; empty when the code is not listed. */
    public Optional<AreaSet> area(AreaCode code) {
        AreaSet set = sets.get(code);
        return set != null ? Optional.of(set) : LocalAuthorities.shipped().setOf(code);
    }

    /** The name of a named area or local authority; empty when the code is not listed. */
    public Optional<String> nameOf(AreaCode code) {
        NamedArea area = named.get(code);
        return area != null
                ? Optional.of(area.name())
                : LocalAuthorities.shipped().find(code).map(LocalAuthority::name);
    }

    /** How the area is called after "Do you live in"; for an unlisted one words with its code. */
    public String askedAs(AreaCode code) {
        NamedArea area = named.get(code);
        return area != null ? area.askedAs() : nameOf(code).orElse("the area " + code);
    }

    /** Where a person with this postcode may live. */
    public PostcodeAreas locate(Postcode postcode) {
        return postcodes
                .find(postcode)
                .map(possible -> new PostcodeAreas(possible, true))
                .orElseGet(() -> new PostcodeAreas(AreaSet.everywhere(), false));
    }

    /** Which of these areas the postcode lies in; an unlisted area or postcode is unknown. Order is kept. */
    public AreaLookup lookup(Postcode postcode, Collection<AreaCode> codes) {
        AreaSet possible = locate(postcode).possible();
        List<AreaCode> in = new ArrayList<>();
        List<AreaCode> notIn = new ArrayList<>();
        List<AreaCode> unknown = new ArrayList<>();
        for (AreaCode code : new LinkedHashSet<>(codes)) {
            Optional<AreaSet> area = area(code);
            if (area.isEmpty()) {
                unknown.add(code);
            } else if (possible.isSubsetOf(area.get())) {
                in.add(code);
            } else if (possible.isDisjointFrom(area.get())) {
                notIn.add(code);
            } else {
                unknown.add(code);
            }
        }
        return new AreaLookup(in, notIn, unknown);
    }

    public PostcodeTable postcodes() {
        return postcodes;
    }
}
