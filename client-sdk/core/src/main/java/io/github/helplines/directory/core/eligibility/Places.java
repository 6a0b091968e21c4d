package io.github.helplines.directory.core.eligibility;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.Postcode;
import java.util.Optional;
import java.util.Set;

/** What circumstances say about where the person lives. */
final class Places {
    private Places() {}

    /**
     * Where the person may live. Somebody without a fixed address may live anywhere unless they named an area: a
     * postcode of theirs is where letters go.
     */
    static AreaSet possible(Circumstances given, Geography geography) {
        if (given.noFixedAddress() && noneListed(given.areas(), geography)) {
            return AreaSet.everywhere();
        }
        AreaSet places = outside(within(given.areas(), geography), given.notInAreas(), geography);
        Optional<Postcode> postcode = postcode(given);
        return postcode.isEmpty()
                ? places
                : places.intersect(geography.locate(postcode.get()).possible());
    }

    /** The postcode as far as it tells where the person lives. */
    static Optional<Postcode> postcode(Circumstances given) {
        return given.noFixedAddress() ? Optional.empty() : Optional.ofNullable(given.postcode());
    }

    /** The places in all of these areas; an unlisted code says nothing. */
    static AreaSet within(Set<AreaCode> areas, Geography geography) {
        AreaSet places = AreaSet.everywhere();
        for (AreaCode code : areas) {
            Optional<AreaSet> area = geography.area(code);
            if (area.isPresent()) {
                places = places.intersect(area.get());
            }
        }
        return places;
    }

    /** These places without those areas. */
    static AreaSet outside(AreaSet places, Set<AreaCode> areas, Geography geography) {
        AreaSet left = places;
        for (AreaCode code : areas) {
            Optional<AreaSet> area = geography.area(code);
            if (area.isPresent()) {
                left = left.minus(area.get());
            }
        }
        return left;
    }

    static boolean noneListed(Set<AreaCode> areas, Geography geography) {
        return areas.stream().allMatch(code -> geography.area(code).isEmpty());
    }
}
