package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.LocalAuthorities;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Area.Type;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Area} to and from JSON. */
final class AreaCodec {
    private AreaCodec() {}

    static JsonObject write(Area area) {
        return Headers.write(area)
                .put("code", area.code().toString())
                .put("name", area.name())
                .putIfPresent("asked_as", Optional.ofNullable(area.askedAs()))
                .put("area_type", area.type().wire())
                .putStrings("authorities", Headers.sorted(area.authorities()))
                .build();
    }

    static Optional<Area> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> id = Headers.id(reader);
        Optional<Slug> slug = Headers.slug(reader);
        List<Slug> previousSlugs = Headers.previousSlugs(reader);
        Optional<AreaCode> code = reader.requiredParsed("code", "an area code such as E23000018", AreaCode::parse);
        Optional<String> name = Texts.requiredLine(reader, "name");
        Optional<String> askedAs = Texts.line(reader, "asked_as");
        Optional<Type> type =
                reader.requiredParsed("area_type", Texts.oneOf(Type.class), text -> WireName.parse(Type.class, text));
        Set<AreaCode> authorities = Set.copyOf(reader.parsedStrings(
                "authorities",
                "the code of a local authority",
                text -> AreaCode.parse(text)
                        .filter(authority ->
                                LocalAuthorities.shipped().find(authority).isPresent())));
        if (authorities.isEmpty()) {
            reader.fault("authorities", "missing", "an area has at least one local authority");
        }
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Area(
                id.orElseThrow(),
                slug.orElseThrow(),
                previousSlugs,
                code.orElseThrow(),
                name.orElseThrow(),
                askedAs.orElse(null),
                type.orElseThrow(),
                authorities));
    }
}
