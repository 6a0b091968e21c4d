package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records as a bundle holds them. A bundle knows of no withdrawn record, so that what others say of one is left out of it:
 * elsewhere it would name a record that is not there.
 *
 * @param records what is written; the very same records where nothing was withdrawn
 * @param leftOut what is missing in them, a line each: the record, where in it, and what stood there
 */
public record Exportable(List<DirectoryRecord> records, List<String> leftOut) {
    private static final List<String> LISTS = List.of("hand_offs", "services", "show_with", "topics");

    public Exportable {
        records = List.copyOf(records);
        leftOut = List.copyOf(leftOut);
    }

    /** @param withdrawn every record that is gone, without which these are to be read */
    public static Exportable of(Collection<? extends DirectoryRecord> records, Collection<Withdrawn> withdrawn) {
        if (withdrawn.isEmpty()) {
            return new Exportable(List.copyOf(records), List.of());
        }
        Directory published = Directory.of(0, records, withdrawn);
        Map<RecordId, DirectoryRecord> shown = GoneContacts.hide(published).records().stream()
                .collect(Collectors.toMap(DirectoryRecord::id, Function.identity()));
        List<DirectoryRecord> left = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (DirectoryRecord record : records) {
            DirectoryRecord after = withoutSuccessor(shown.getOrDefault(record.id(), record), published);
            left.add(after);
            missing(RecordCodec.write(record), RecordCodec.write(after)).stream()
                    .map(what -> record.kind().wire() + " " + record.slug() + " " + what)
                    .forEach(leftOut::add);
        }
        return new Exportable(left, leftOut);
    }

    private static DirectoryRecord withoutSuccessor(DirectoryRecord record, Directory published) {
        if (!(record instanceof Organisation organisation)
                || organisation.successor() == null
                || published
                        .findWithdrawn(
                                RecordKind.ORGANISATION,
                                organisation.successor().value())
                        .isEmpty()) {
            return record;
        }
        Map<String, JsonValue> members = new TreeMap<>(RecordCodec.write(record).members());
        members.remove("successor");
        return RecordCodec.read(JsonObject.of(members), "", new Faults())
                .orElseThrow(() -> new IllegalStateException("an organisation does without a successor"));
    }

    private static List<String> missing(JsonObject before, JsonObject after) {
        List<String> missing = new ArrayList<>();
        for (String list : LISTS) {
            List<JsonValue> kept =
                    items(after, list).stream().map(Exportable::name).toList();
            items(before, list).stream()
                    .map(Exportable::name)
                    .filter(name -> !kept.contains(name))
                    .forEach(name -> missing.add("/" + list + " " + text(name)));
        }
        JsonValue successor = before.members().get("successor");
        if (successor != null && !after.members().containsKey("successor")) {
            missing.add("/successor " + text(successor));
        }
        if (!texts(before, after).equals(texts(after, after))) {
            missing.add("a number or address in a text");
        }
        return missing;
    }

    /** All but the names, and of the hand-offs those that are kept. */
    private static JsonObject texts(JsonObject record, JsonObject after) {
        List<JsonValue> kept =
                items(after, "hand_offs").stream().map(Exportable::name).toList();
        Map<String, JsonValue> members = new TreeMap<>(record.members());
        LISTS.forEach(members::remove);
        members.remove("successor");
        members.put(
                "hand_offs",
                new JsonArray(items(record, "hand_offs").stream()
                        .filter(handOff -> kept.contains(name(handOff)))
                        .toList()));
        return JsonObject.of(members);
    }

    private static List<JsonValue> items(JsonObject record, String list) {
        return record.members().get(list) instanceof JsonArray array ? array.items() : List.of();
    }

    /** A hand-off by the service it leads to; anything else by itself. */
    private static JsonValue name(JsonValue item) {
        JsonValue service =
                item instanceof JsonObject handOff ? handOff.members().get("service") : null;
        return service == null ? item : service;
    }

    private static String text(JsonValue name) {
        return name instanceof JsonString text ? text.value() : "";
    }
}
