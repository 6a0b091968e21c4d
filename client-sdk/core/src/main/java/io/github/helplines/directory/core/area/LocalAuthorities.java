package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The local authorities of the United Kingdom (ONS names and codes): the places that every area is made of. An old
 * and a new code of the same authority are the same place. Immutable.
 */
public final class LocalAuthorities {
    private static final class Shipped {
        static final LocalAuthorities INSTANCE = new LocalAuthorities(ReferenceTable.rows("local_authorities.csv"));
    }

    private final List<LocalAuthority> authorities;
    private final Map<AreaCode, LocalAuthority> byCode = new HashMap<>();
    private final Map<AreaCode, Integer> placeOf = new HashMap<>();
    private final Map<AreaCode, AreaSet> setOf = new HashMap<>();
    private final Map<Country, AreaSet> byCountry = new EnumMap<>(Country.class);
    private final int places;
    private final AreaSet everywhere;

    private record Place(String name, Country country) {}

    private LocalAuthorities(List<List<String>> rows) {
        List<LocalAuthority> all = new ArrayList<>();
        Map<Place, Integer> numbers = new LinkedHashMap<>();
        for (List<String> row : rows) {
            LocalAuthority authority = new LocalAuthority(
                    AreaCode.of(row.get(0)),
                    row.get(1),
                    Country.named(row.get(2)).orElseThrow());
            all.add(authority);
            byCode.put(authority.code(), authority);
            int next = numbers.size();
            int number = numbers.computeIfAbsent(new Place(authority.name(), authority.country()), place -> next);
            placeOf.put(authority.code(), number);
            setOf.put(authority.code(), single(number));
        }
        authorities = List.copyOf(all);
        places = numbers.size();
        if (places + Abroad.values().length > AreaSet.CAPACITY) {
            throw new IllegalStateException("more local authorities than a set can hold");
        }
        everywhere = everything();
        for (Country country : Country.values()) {
            byCountry.put(
                    country,
                    setOf(authorities.stream()
                            .filter(authority -> authority.country() == country)
                            .map(LocalAuthority::code)
                            .toList()));
        }
    }

    /** The table that comes with the product. */
    public static LocalAuthorities shipped() {
        return Shipped.INSTANCE;
    }

    /** Every authority under every code it is listed with. */
    public List<LocalAuthority> all() {
        return authorities;
    }

    /** The number of different places; old and new code count once. */
    public int count() {
        return places;
    }

    public Optional<LocalAuthority> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The one authority as a set; empty when the code is not listed. */
    public Optional<AreaSet> setOf(AreaCode code) {
        return Optional.ofNullable(setOf.get(code));
    }

    /**
     * The authorities with these codes as a set.
     *
     * @throws IllegalArgumentException when a code is not listed
     */
    public AreaSet setOf(Collection<AreaCode> codes) {
        BitSet bits = new BitSet();
        for (AreaCode code : codes) {
            Integer place = placeOf.get(code);
            if (place == null) {
                throw new IllegalArgumentException("no local authority is listed with the code " + code);
            }
            bits.set(place);
        }
        return AreaSet.of(bits);
    }

    /** All authorities of a country. */
    public AreaSet setOf(Country country) {
        return requireNonNull(byCountry.get(country));
    }

    /** A place outside the United Kingdom. */
    public AreaSet setOf(Abroad abroad) {
        return single(places + List.of(Abroad.values()).indexOf(abroad));
    }

    /** The authorities of a set, in the order of the table, under every code they are listed with. */
    public List<LocalAuthority> within(AreaSet set) {
        return authorities.stream()
                .filter(authority -> set.contains(placeOf.getOrDefault(authority.code(), -1)))
                .toList();
    }

    AreaSet everywhere() {
        return everywhere;
    }

    private AreaSet everything() {
        BitSet bits = new BitSet();
        bits.set(0, places + Abroad.values().length);
        return AreaSet.of(bits);
    }

    private static AreaSet single(int place) {
        BitSet bits = new BitSet();
        bits.set(place);
        return AreaSet.of(bits);
    }
}
