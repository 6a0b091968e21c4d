package io.github.helplines.directory.core.area;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Geographies for tests. */
public final class Places {
    public static final AreaCode POLICE_AREA = AreaCode.of("E23000018");
    public static final AreaCode COUNTY = AreaCode.of("E10000007");
    public static final AreaCode DERBY = AreaCode.of("E06000015");
    public static final AreaCode ENGLAND = AreaCode.of("E92000001");
    public static final AreaCode WALES = AreaCode.of("W92000004");
    public static final AreaCode UNITED_KINGDOM = AreaCode.of("K02000001");
    public static final AreaCode LEEDS = AreaCode.of("E08000035");
    public static final AreaCode UNLISTED = AreaCode.of("E06000999");

    private static final Geography SHARED = fromVectors("eligibility.json");

    private Places() {}

    /** Derbyshire in its three codes, the countries and the United Kingdom, over the shipped tables. */
    public static Geography geography() {
        return SHARED;
    }

    /** The geography that a file of vectors names at its head. */
    public static Geography fromVectors(String file) {
        try {
            JsonNode head = JsonMapper.builder()
                    .build()
                    .readTree(Path.of("..", "..", "fixtures", "vectors", file).toFile());
            List<NamedArea> areas = new ArrayList<>();
            head.required("named_areas")
                    .forEach(area -> areas.add(new NamedArea(
                            AreaCode.of(area.required("code").textValue()),
                            area.required("name").textValue(),
                            area.required("asked_as").textValue(),
                            authorities(area))));
            return Geography.of(areas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<AreaCode> authorities(JsonNode area) {
        Set<AreaCode> codes = new HashSet<>();
        area.path("authorities").forEach(code -> codes.add(AreaCode.of(code.textValue())));
        area.path("all_of")
                .forEach(country -> LocalAuthorities.shipped().all().stream()
                        .filter(authority -> authority.country().title().equals(country.textValue()))
                        .forEach(authority -> codes.add(authority.code())));
        return codes;
    }
}
