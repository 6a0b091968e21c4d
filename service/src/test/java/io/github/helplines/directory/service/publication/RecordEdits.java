package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records with other members, as an editor sends them. */
final class RecordEdits {
    private RecordEdits() {}

    /** The record with another member; as it was where it may not have that. */
    static DirectoryRecord with(DirectoryRecord record, String member, JsonValue value) {
        return with(record, Map.of(member, value));
    }

    static DirectoryRecord with(DirectoryRecord record, Map<String, JsonValue> others) {
        Map<String, JsonValue> members = new TreeMap<>(RecordCodec.write(record).members());
        members.putAll(others);
        return RecordCodec.read(JsonObject.of(members), "", new Faults()).orElse(record);
    }

    /** The items of a list that a record has; none where it has no such. */
    static List<JsonObject> objects(DirectoryRecord record, String member) {
        return RecordCodec.write(record).members().get(member) instanceof JsonArray array
                ? array.items().stream().map(JsonObject.class::cast).toList()
                : List.of();
    }

    /** By another slug; the old ones go on naming it. */
    static DirectoryRecord renamed(DirectoryRecord record, String slug) {
        List<String> old = new ArrayList<>();
        record.previousSlugs().forEach(each -> old.add(each.value()));
        old.add(record.slug().value());
        return with(record, Map.of("slug", text(slug), "previous_slugs", texts(old)));
    }

    static JsonObject handOff(Slug service, String why) {
        return JsonObject.of(Map.of("service", text(service.value()), "text", text(why)));
    }

    static JsonString text(String text) {
        return new JsonString(text);
    }

    static JsonArray texts(String... texts) {
        return texts(List.of(texts));
    }

    /** Each once. */
    static JsonArray texts(List<String> texts) {
        return new JsonArray(
                texts.stream().distinct().<JsonValue>map(JsonString::new).toList());
    }
}
