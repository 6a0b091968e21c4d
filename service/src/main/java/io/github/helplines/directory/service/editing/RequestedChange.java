package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.Desk.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One change as an editor asks for it. What it leaves may depend on what is published: a reinstated record is as it
 * stood, and dated exceptions are added to the hours there are.
 */
sealed interface RequestedChange {

    RecordId id();

    /**
     * The change to propose; empty when there were faults.
     *
     * @param standing the record at its newest entry
     */
    Optional<ProposedChange> toPropose(Optional<Standing> standing, JsonText json, Faults faults);

    /** A change that is whole as it was sent. */
    record Whole(ProposedChange change) implements RequestedChange {
        @Override
        public RecordId id() {
            return change.id();
        }

        @Override
        public Optional<ProposedChange> toPropose(Optional<Standing> standing, JsonText json, Faults faults) {
            return Optional.of(change);
        }
    }

    /**
     * Puts a withdrawn record back.
     *
     * @param other what is put in its place, so that its old text can be emptied; null for the record as it stood
     */
    record Reinstated(
            RecordKind kind,
            RecordId id,
            long baseRevision,
            @Nullable DirectoryRecord other,
            String pointer) implements RequestedChange {
        @Override
        public Optional<ProposedChange> toPropose(Optional<Standing> standing, JsonText json, Faults faults) {
            Optional<DirectoryRecord> record = standing.filter(
                            found -> found.record().kind() == kind)
                    .filter(Standing::withdrawn)
                    .flatMap(found -> other != null
                            ? Optional.of(other)
                            : RecordCodec.read(json.read(found.record().text()), "", new Faults()));
            if (record.isEmpty()) {
                faults.add(pointer, "not_withdrawn", "there is no withdrawn record of this kind and id");
            }
            return record.map(found -> ProposedChange.of(Operation.REINSTATE, baseRevision, found));
        }
    }

    /**
     * Adds dated exceptions to the hours of a service, over any that it has for the same days.
     *
     * @param channels which of its channels; empty for all whose hours are known
     * @param exceptions as in a record's hours
     */
    record ExceptionsAdded(RecordId id, long baseRevision, Set<RecordId> channels, JsonArray exceptions, String pointer)
            implements RequestedChange {
        @Override
        public Optional<ProposedChange> toPropose(Optional<Standing> standing, JsonText json, Faults faults) {
            Optional<JsonObject> record = standing.filter(
                            found -> found.record().kind() == RecordKind.SERVICE)
                    .filter(found -> !found.withdrawn())
                    .map(found -> (JsonObject) json.read(found.record().text()));
            if (record.isEmpty()) {
                faults.add(pointer, "not_there", "there is no such service");
                return Optional.empty();
            }
            List<JsonValue> items = new ArrayList<>();
            Set<RecordId> left = new TreeSet<>(channels);
            if (record.get().members().get("channels") instanceof JsonArray list) {
                list.items().forEach(item -> items.add(changed((JsonObject) item, left)));
            }
            if (!left.isEmpty()) {
                faults.add(
                        pointer + "/channels",
                        "not_there",
                        "names a channel that is not there, or without known hours");
                return Optional.empty();
            }
            Faults found = new Faults();
            JsonObject after = put(record.get(), "channels", new JsonArray(items));
            Optional<DirectoryRecord> read = RecordCodec.read(after, "", found);
            // The service was sound before: what is wrong with it now are the exceptions.
            found.toList().stream()
                    .map(fault -> new Fault(pointer + "/exceptions", fault.code(), fault.message()))
                    .distinct()
                    .forEach(fault -> faults.add(fault.pointer(), fault.code(), fault.message()));
            return read.map(service -> ProposedChange.of(Operation.UPDATE, baseRevision, service));
        }

        private JsonObject changed(JsonObject channel, Set<RecordId> left) {
            if (!(channel.members().get("id") instanceof JsonString id)
                    || !(channel.members().get("hours") instanceof JsonObject hours)) {
                return channel;
            }
            RecordId own = new RecordId(id.value());
            if (!channels.isEmpty() && !channels.contains(own)) {
                return channel;
            }
            left.remove(own);
            List<JsonValue> all = new ArrayList<>();
            if (hours.members().get("exceptions") instanceof JsonArray before) {
                before.items().stream()
                        .filter(old -> exceptions.items().stream()
                                .noneMatch(fresh -> date(fresh).equals(date(old))))
                        .forEach(all::add);
            }
            all.addAll(exceptions.items());
            return put(channel, "hours", put(hours, "exceptions", new JsonArray(all)));
        }

        private static String date(JsonValue exception) {
            return exception instanceof JsonObject object && object.members().get("date") instanceof JsonString date
                    ? date.value()
                    : "";
        }

        private static JsonObject put(JsonObject object, String member, JsonValue value) {
            Map<String, JsonValue> members = new TreeMap<>(object.members());
            members.put(member, value);
            return JsonObject.of(members);
        }
    }
}
