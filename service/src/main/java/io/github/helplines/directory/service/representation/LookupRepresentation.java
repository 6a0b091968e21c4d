package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.area.AreaLookup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Which areas a postcode lies in. Silent in {@link #toString()}. */
@Schema(
        name = "AreaLookup",
        description = "GSS codes of areas by whether everybody, nobody or somebody with the postcode" + " lives there.")
public record LookupRepresentation(List<String> in, List<String> notIn, List<String> unknown, String attribution) {

    public static LookupRepresentation of(AreaLookup lookup) {
        return new LookupRepresentation(
                Texts.of(lookup.in()),
                Texts.of(lookup.notIn()),
                Texts.of(lookup.unknown()),
                AreaRepresentation.ATTRIBUTION);
    }

    @Override
    public String toString() {
        return "LookupRepresentation[redacted]";
    }
}
