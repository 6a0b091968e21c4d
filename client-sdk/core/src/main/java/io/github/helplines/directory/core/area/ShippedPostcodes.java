package io.github.helplines.directory.core.area;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that come with the product: every live outward code of Great Britain, and the sectors of those that
 * touch Derbyshire, counted from OS Code-Point Open, November 2025. Where all postcodes of a row lie in an area,
 * so does everybody in it; where none does, nobody; otherwise either may be. Immutable.
 */
public final class ShippedPostcodes implements PostcodeTable {
    /** To be shown wherever these figures are. */
    public static final String ATTRIBUTION = "Contains OS data © Crown copyright and database right 2025."
            + " Contains Royal Mail data © Royal Mail copyright and database right 2025."
            + " Contains National Statistics data © Crown copyright and database right 2025."
            + " Licensed under the Open Government Licence v3.0.";

    private static final class Shipped {
        static final ShippedPostcodes INSTANCE =
                new ShippedPostcodes(PostcodeCount.outcodes(), PostcodeCount.sectors());
    }

    private final LocalAuthorities authorities = LocalAuthorities.shipped();
    private final AreaSet derby = authorities.setOf(List.of(AreaCode.of("E06000015")));
    /** The eight districts of the county, Amber Valley to South Derbyshire. */
    private final AreaSet county = authorities.setOf(IntStream.rangeClosed(32, 39)
            .mapToObj(number -> AreaCode.of("E070000" + number))
            .toList());

    /** Postcode areas that the counts leave out but whose letters say enough. */
    private final Map<String, AreaSet> byLetters = Map.of(
            "BT", authorities.setOf(Country.NORTHERN_IRELAND),
            "JE", authorities.setOf(Abroad.JERSEY),
            "GY", authorities.setOf(Abroad.GUERNSEY),
            "IM", authorities.setOf(Abroad.ISLE_OF_MAN));

    private final Map<String, AreaSet> byOutcode = new HashMap<>();
    private final Map<String, AreaSet> bySector = new HashMap<>();
    private final Map<String, Set<AreaSet>> sectorsOfOutcode = new HashMap<>();
    private final Set<AreaSet> all;

    private ShippedPostcodes(List<PostcodeCount> outcodes, List<PostcodeCount> sectors) {
        Map<AreaSet, AreaSet> interned = new HashMap<>();
        for (PostcodeCount row : outcodes) {
            byOutcode.put(row.place(), interned.computeIfAbsent(possible(row), set -> set));
        }
        for (PostcodeCount row : sectors) {
            AreaSet set = interned.computeIfAbsent(possible(row), same -> same);
            bySector.put(row.place(), set);
            sectorsOfOutcode
                    .computeIfAbsent(Postcode.of(row.place()).outcode(), outcode -> new HashSet<>())
                    .add(set);
        }
        all = Stream.of(byOutcode.values(), bySector.values(), byLetters.values())
                .flatMap(sets -> sets.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static ShippedPostcodes table() {
        return Shipped.INSTANCE;
    }

    private AreaSet possible(PostcodeCount row) {
        AreaSet possible = AreaSet.none();
        for (Country country : row.countries()) {
            possible = possible.union(authorities.setOf(country));
        }
        possible = narrow(possible, derby.union(county), row.policeArea(), row.total());
        possible = narrow(possible, derby, row.derby(), row.total());
        return narrow(possible, county, row.county(), row.total());
    }

    private static AreaSet narrow(AreaSet possible, AreaSet area, int inside, int total) {
        if (inside == 0) {
            return possible.minus(area);
        }
        return inside == total ? possible.intersect(area) : possible;
    }

    @Override
    public Optional<AreaSet> find(Postcode postcode) {
        if (postcode.kind() == Postcode.Kind.BFPO) {
            return Optional.empty();
        }
        AreaSet wide = byLetters.get(postcode.letters());
        if (wide != null) {
            return Optional.of(wide);
        }
        return postcode.sector().map(bySector::get).or(() -> Optional.ofNullable(byOutcode.get(postcode.outcode())));
    }

    @Override
    public Set<AreaSet> sectorsWithin(@Nullable Postcode known) {
        if (known == null || find(known).isEmpty()) {
            return all;
        }
        return Set.copyOf(sectorsOfOutcode.getOrDefault(known.outcode(), Set.of()));
    }

    @Override
    public Set<AreaSet> fullPostcodesWithin(@Nullable Postcode known) {
        return Set.of();
    }
}
