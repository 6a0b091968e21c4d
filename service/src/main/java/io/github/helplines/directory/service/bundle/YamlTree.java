package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonUnsupported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the value of one YAML document from its events, and remembers on which line each part of it stands. Tags,
 * anchors and aliases are refused: what one reviews must be what stands there. Not thread-safe.
 */
final class YamlTree {
    static final int MAX_DEPTH = 32;

    private final Iterator<Event> events;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlacedFault> faults = new ArrayList<>();
    /** Where the value is not what was written, so that nothing more can be said about it. */
    private final Set<String> spoiled = new HashSet<>();

    YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    /** A fault with the line it stands on. */
    record PlacedFault(Fault fault, int line) {}

    /** The value that begins with the given event; reads on to its end. */
    JsonValue read(Event first) {
        return value(first, "", 0, line(first));
    }

    /** Where a pointer stands: its own line, or that of the nearest parent there is. */
    int line(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (at.isEmpty()) {
                return 1;
            }
        }
    }

    List<PlacedFault> faults() {
        return faults;
    }

    /** Whether all was said about the value at exactly this place. */
    boolean isSpoiled(String pointer) {
        return spoiled.contains(pointer);
    }

    private JsonValue value(Event event, String pointer, int depth, int line) {
        lines.putIfAbsent(pointer, line);
        if (event instanceof AliasEvent) {
            spoiled(pointer, event, "alias", "must be written out: aliases are not read");
            return new JsonUnsupported("an alias");
        }
        refuseAnchor(pointer, event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, pointer);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (start.getTag().isPresent()) {
            fault(pointer, event, "tag", "must not have a tag");
        }
        if (depth >= MAX_DEPTH) {
            spoiled(pointer, event, "too_deep", "is nested deeper than " + MAX_DEPTH);
            skip();
            return new JsonUnsupported("nested too deep");
        }
        return start instanceof MappingStartEvent ? mapping(pointer, depth) : sequence(pointer, depth);
    }

    private JsonValue sequence(String pointer, int depth) {
        List<JsonValue> items = new ArrayList<>();
        for (Event event = events.next(); !isEnd(event); event = events.next()) {
            String item = Fault.child(pointer, items.size());
            items.add(value(event, item, depth + 1, line(event)));
        }
        return new JsonArray(items);
    }

    private JsonValue mapping(String pointer, int depth) {
        Map<String, JsonValue> members = new TreeMap<>();
        for (Event key = events.next(); !isEnd(key); key = events.next()) {
            if (key instanceof ScalarEvent name) {
                member(name, pointer, depth, members);
            } else {
                fault(pointer, key, "bad_key", "has a key that is no text");
                discard(key);
                discard(events.next());
            }
        }
        return JsonObject.of(members);
    }

    private void member(ScalarEvent key, String parent, int depth, Map<String, JsonValue> members) {
        String name = key.getValue();
        String pointer = Fault.child(parent, name);
        refuseAnchor(pointer, key);
        if (key.getTag().isPresent()) {
            fault(pointer, key, "tag", "must not have a tag");
        }
        if (members.containsKey(name)) {
            fault(pointer, key, "duplicate_key", "is given twice");
            discard(events.next());
        } else {
            members.put(name, value(events.next(), pointer, depth + 1, line(key)));
        }
    }

    private JsonValue scalar(ScalarEvent scalar, String pointer) {
        String text = scalar.getValue();
        if (scalar.getTag().isPresent()) {
            spoiled(pointer, scalar, "tag", "must not have a tag");
            return JsonValue.of(text);
        }
        Optional<JsonValue> value = scalar.isPlain() ? PlainScalar.read(text) : Optional.of(JsonValue.of(text));
        if (value.isEmpty()) {
            spoiled(pointer, scalar, "unquoted", "must be in quotes: readers of YAML disagree on it");
        }
        return value.orElse(JsonValue.of(text));
    }

    private void refuseAnchor(String pointer, Event event) {
        if (event instanceof NodeEvent node) {
            node.getAnchor().ifPresent(found -> fault(pointer, event, "anchor", "must not have an anchor"));
        }
    }

    private void discard(Event event) {
        if (event instanceof CollectionStartEvent) {
            skip();
        }
    }

    /** Passes over the rest of a collection that has just begun, however deep it is. */
    private void skip() {
        for (int open = 1; open > 0; ) {
            Event event = events.next();
            open += event instanceof CollectionStartEvent ? 1 : isEnd(event) ? -1 : 0;
        }
    }

    private void fault(String pointer, Event event, String code, String message) {
        faults.add(new PlacedFault(new Fault(pointer, code, message), line(event)));
    }

    private void spoiled(String pointer, Event event, String code, String message) {
        spoiled.add(pointer);
        fault(pointer, event, code, message);
    }

    private static boolean isEnd(Event event) {
        Event.ID id = event.getEventId();
        return id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
