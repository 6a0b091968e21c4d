package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a record of a later version can be left out or called unknown, so that the rest of it can be read. Only what
 * makes a record say less is here: a rule that cannot be read lets nobody in, hours that cannot be read are unknown.
 */
final class Repairs {
    private static final String UNKNOWN_FIELD = "unknown_field";

    /** Whatever is wrong in a rule, a member that is not known included: it may be a condition. */
    private static final Pattern RULE = Pattern.compile("(/rule)(/.*)?");

    /** Likewise: a step whose rule cannot be read is no advice to give. */
    private static final Pattern STEP_RULE = Pattern.compile("(/guidance/[0-9]+)/rule(/.*)?");

    /** Likewise: somebody might be sent to a door that is closed. */
    private static final Pattern HOURS = Pattern.compile("(/channels/[0-9]+)/hours(_evidence)?(/.*)?");

    private static final Pattern METHOD = Pattern.compile("(/.*evidence)/method");

    private static final Pattern COST = Pattern.compile("(/channels/[0-9]+/cost)(/.*)?");

    private static final Pattern YES_OR_NO =
            Pattern.compile("(/channels/[0-9]+/(appears_on_bill|anonymous)|/free|/confidential|/anonymous)");

    /** A part of the areas or languages would say that the others are not served: none at all is unknown. */
    private static final Pattern MEMBER = Pattern.compile("(/coverage|(/channels/[0-9]+)?/languages|/alert|/description"
            + "|/on_contact|/funder|/website|/successor|/asked_as|/channels/[0-9]+/(note|written_as)"
            + "|/items/[0-9]+/channel)(/.*)?");

    private static final Pattern RECALLED_KIND = Pattern.compile("(/recalled/[0-9]+/kind)");

    private static final Pattern ITEM = Pattern.compile("(/(channels|hand_offs|statements|guidance|identifiers|aliases"
            + "|show_with|topics|services|previous_slugs|contacts|items)/[0-9]+)(/.*)?");

    private static final JsonValue UNKNOWN = JsonValue.of("unknown");
    private static final JsonValue UNKNOWN_COST =
            new ObjectWriter().put("landline", UNKNOWN).put("mobile", UNKNOWN).build();

    /** What stands at a pointer from now on; empty for nothing. */
    private final Map<String, Optional<JsonValue>> changes = new HashMap<>();

    private Repairs() {}

    /** The record without what is at fault; empty when that would leave nothing to rely on. */
    static Optional<JsonValue> of(JsonValue record, List<Fault> faults) {
        Repairs repairs = new Repairs();
        return faults.stream().allMatch(repairs::note) ? Optional.of(repairs.rebuild(record, "")) : Optional.empty();
    }

    private boolean note(Fault fault) {
        return set(RULE, fault, RuleCodec.write(TolerantReading.UNREADABLE_RULE))
                || remove(STEP_RULE, fault, "")
                || remove(HOURS, fault, "/hours", "/hours_evidence")
                || removeUnknown(fault)
                || noteMethod(fault)
                || set(COST, fault, UNKNOWN_COST)
                || set(YES_OR_NO, fault, UNKNOWN)
                || remove(MEMBER, fault, "")
                // Which kind it was is shown nowhere; that it was recalled must not be lost.
                || set(RECALLED_KIND, fault, JsonValue.of("website"))
                || remove(ITEM, fault, "");
    }

    private boolean removeUnknown(Fault fault) {
        if (!fault.code().equals(UNKNOWN_FIELD)) {
            return false;
        }
        changes.put(fault.pointer(), Optional.empty());
        return !fault.pointer().isEmpty();
    }

    /** How it is known cannot be read, so it counts as not confirmed. */
    private boolean noteMethod(Fault fault) {
        return set(METHOD, fault, "/method", JsonValue.of("inferred"))
                && remove(METHOD, fault, "/checked_on", "/due_on", "/overdue_on");
    }

    private boolean set(Pattern where, Fault fault, JsonValue value) {
        return set(where, fault, "", value);
    }

    private boolean set(Pattern where, Fault fault, String below, JsonValue value) {
        Matcher matcher = where.matcher(fault.pointer());
        if (!matcher.matches()) {
            return false;
        }
        changes.put(matcher.group(1) + below, Optional.of(value));
        return true;
    }

    private boolean remove(Pattern where, Fault fault, String... below) {
        Matcher matcher = where.matcher(fault.pointer());
        if (!matcher.matches()) {
            return false;
        }
        for (String each : below) {
            changes.put(matcher.group(1) + each, Optional.empty());
        }
        return true;
    }

    private JsonValue rebuild(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new TreeMap<>();
            object.members()
                    .forEach((name, member) ->
                            changed(member, Fault.child(pointer, name)).ifPresent(left -> members.put(name, left)));
            return JsonObject.of(members);
        } else if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                changed(array.items().get(i), Fault.child(pointer, i)).ifPresent(items::add);
            }
            return new JsonArray(items);
        }
        return value;
    }

    private Optional<JsonValue> changed(JsonValue value, String pointer) {
        Optional<JsonValue> change = changes.get(pointer);
        return change == null ? Optional.of(rebuild(value, pointer)) : change;
    }
}
