package io.github.helplines.directory.core.area;

import java.util.ArrayList;
import java.util.List;

/**
 * How the postcodes of an outward code or sector spread over the areas counted.
 *
 * @param place the outward code, or the sector with its space
 * @param total postcodes in it
 * @param policeArea of these, in the Derbyshire police force area E23000018
 * @param derby of these, in Derby E06000015
 * @param county of these, in the county of Derbyshire E10000007
 * @param countries the countries they lie in
 */
record PostcodeCount(String place, int total, int policeArea, int derby, int county, List<Country> countries) {
    PostcodeCount {
        countries = List.copyOf(countries);
    }

    static List<PostcodeCount> outcodes() {
        return ReferenceTable.rows("outcodes.csv").stream()
                .map(row -> count(row, countries(row.get(5))))
                .toList();
    }

    static List<PostcodeCount> sectors() {
        // Every outward code that touches Derbyshire lies wholly in England.
        return ReferenceTable.rows("derbyshire_sectors.csv").stream()
                .map(row -> count(row, List.of(Country.ENGLAND)))
                .toList();
    }

    private static PostcodeCount count(List<String> row, List<Country> countries) {
        return new PostcodeCount(
                row.get(0),
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                countries);
    }

    /** Reads {@code E92000001=1044 W92000004=21}. */
    private static List<Country> countries(String field) {
        List<Country> countries = new ArrayList<>();
        for (String part : field.split(" ")) {
            countries.add(Country.coded(AreaCode.of(part.substring(0, part.indexOf('='))))
                    .orElseThrow());
        }
        return countries;
    }
}
