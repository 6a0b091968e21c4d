package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.LogEntry;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.Desk.Standing;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.representation.UnreadableJsonException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an operation may make of a record, whoever decided on it. */
final class LogRules {
    private LogRules() {}

    /** @throws RefusedException when the entry may not follow on the record as it stands */
    static void check(LogEntry entry, Optional<Standing> standing, JsonObject after) {
        Operation operation = entry.operation();
        boolean withdrawn = standing.filter(Standing::withdrawn).isPresent();
        if (entry.kind().equals(RecordKind.EMERGENCY.wire())
                && (operation == Operation.WITHDRAW || operation == Operation.RECALL)) {
            throw InMemoryLog.broken("emergency_stays");
        } else if (standing.filter(found -> !found.record().kind().wire().equals(entry.kind()))
                .isPresent()) {
            throw InMemoryLog.broken("kind_stays");
        } else if (operation == Operation.CREATE && standing.isPresent()) {
            throw InMemoryLog.broken("created_once");
        } else if (operation == Operation.REINSTATE && !withdrawn) {
            throw InMemoryLog.broken("reinstated_when_withdrawn");
        } else if (operation != Operation.CREATE
                && operation != Operation.REINSTATE
                && (standing.isEmpty() || withdrawn)) {
            throw InMemoryLog.broken("changed_when_there");
        }
        JsonObject before =
                standing.map(found -> canonical(found.record().text())).orElseGet(() -> JsonObject.of(new TreeMap<>()));
        if (operation == Operation.RECALL) {
            requireRecall(before, after, entry.sequence());
        } else if (!Optional.ofNullable(before.members().get("recalled"))
                .equals(Optional.ofNullable(after.members().get("recalled")))) {
            throw InMemoryLog.broken("recalled_stays");
        } else if (operation == Operation.VERIFY && !withoutEvidence(before).equals(withoutEvidence(after))) {
            throw InMemoryLog.broken("verify_changes_evidence");
        } else if (operation == Operation.WITHDRAW && !before.equals(after)) {
            throw InMemoryLog.broken("withdraw_changes_nothing");
        }
    }

    /** Reads a text that must be in its one canonical form. */
    static JsonObject canonical(String text) {
        try {
            if (StrictJson.read(text) instanceof JsonObject object
                    && CanonicalJson.write(object).equals(text)) {
                return object;
            }
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            throw InMemoryLog.broken("record_text_canonical");
        }
        throw InMemoryLog.broken("record_text_canonical");
    }

    private static void requireRecall(JsonObject before, JsonObject after, long sequence) {
        DirectoryRecord record = InMemoryLog.record(CanonicalJson.write(before));
        if (!(record instanceof Service service)) {
            throw InMemoryLog.broken("recall_takes_channels");
        }
        List<Channel> gone = recalled(service, after);
        Service left = service;
        for (Channel channel : gone) {
            left = left.recalling(channel.id(), sequence);
        }
        if (gone.isEmpty() || !EntryWriter.text(left).equals(CanonicalJson.write(after))) {
            throw InMemoryLog.broken("recall_takes_channels");
        }
    }

    /** The channels of the service that are no longer there. */
    static List<Channel> recalled(Service before, JsonObject after) {
        List<JsonValue> left = items(after, "channels").stream()
                .map(channel -> ((JsonObject) channel).members().get("id"))
                .toList();
        return before.channels().stream()
                .filter(channel -> !left.contains(JsonValue.of(channel.id().value())))
                .toList();
    }

    private static List<JsonValue> items(JsonObject object, String member) {
        return object.members().get(member) instanceof JsonArray list ? list.items() : List.of();
    }

    private static JsonObject withoutEvidence(JsonObject record) {
        Map<String, JsonValue> members = without(record, "evidence", "rule_evidence");
        if (members.get("channels") instanceof JsonArray channels) {
            members.put(
                    "channels",
                    new JsonArray(channels.items().stream()
                            .<JsonValue>map(channel ->
                                    JsonObject.of(without((JsonObject) channel, "evidence", "hours_evidence")))
                            .toList()));
        }
        return JsonObject.of(members);
    }

    private static Map<String, JsonValue> without(JsonObject object, String... names) {
        Map<String, JsonValue> members = new TreeMap<>(object.members());
        List.of(names).forEach(members::remove);
        return members;
    }
}
