package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a bundle that could not be read. What looks unresolved beside the others may be one of them: a fault
 * is told only when it would stay once they are put right. Not thread-safe.
 */
final class Unread {
    private final Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    private final Set<String> names = new HashSet<>();
    /** Kinds of which one has a slug that is not known. */
    private final Set<RecordKind> nameless = EnumSet.noneOf(RecordKind.class);

    /** A file of which it is not known what it holds. */
    void noteFile() {
        kinds.addAll(EnumSet.allOf(RecordKind.class));
        nameless.addAll(kinds);
    }

    /** A record with faults. */
    void note(JsonValue record) {
        Optional<RecordKind> known = string(record, "/kind").flatMap(text -> WireName.parse(RecordKind.class, text));
        Optional<String> slug =
                string(record, "/slug").filter(text -> Slug.parse(text).isPresent());
        if (known.isEmpty()) {
            noteFile();
            return;
        }
        RecordKind kind = known.get();
        kinds.add(kind);
        slug.ifPresentOrElse(text -> names.add(name(kind, text)), () -> nameless.add(kind));
        // An old slug goes on reaching its record.
        if (Pointed.at(record, "/previous_slugs").orElse(record) instanceof JsonArray old) {
            for (int i = 0; i < old.items().size(); i++) {
                string(record, "/previous_slugs/" + i).ifPresent(text -> names.add(name(kind, text)));
            }
        }
    }

    /**
     * Whether a fault that a record has beside the others is one whatever the unread records hold.
     *
     * @param fault with a pointer into the record
     */
    boolean cannotExplain(Fault fault, JsonValue record) {
        return switch (fault.code()) {
            case "unresolved" -> !mayResolve(fault.pointer(), record);
            case "contact_in_text" -> !kinds.contains(RecordKind.EMERGENCY) && !namesAService(record);
            default -> true;
        };
    }

    /** A reference by slug names one record; a list of codes may name any area. */
    private boolean mayResolve(String pointer, JsonValue record) {
        RecordKind kind = referred(pointer);
        return string(record, pointer).map(slug -> mayBe(kind, slug)).orElse(kinds.contains(kind));
    }

    /** A text may mention what is a channel of a service that the record names anywhere. */
    private boolean namesAService(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream().anyMatch(this::namesAService);
        } else if (value instanceof JsonArray array) {
            return array.items().stream().anyMatch(this::namesAService);
        }
        return value instanceof JsonString text
                && Slug.parse(text.value()).isPresent()
                && mayBe(RecordKind.SERVICE, text.value());
    }

    private boolean mayBe(RecordKind kind, String slug) {
        return nameless.contains(kind) || names.contains(name(kind, slug));
    }

    /** The kind of record that a member of a record refers to. */
    private static RecordKind referred(String pointer) {
        if (pointer.endsWith("/organisation") || pointer.endsWith("/funder") || pointer.endsWith("/successor")) {
            return RecordKind.ORGANISATION;
        } else if (pointer.endsWith("/calendar")) {
            return RecordKind.CALENDAR;
        } else if (pointer.startsWith("/topics/")) {
            return RecordKind.TOPIC;
        } else if (pointer.endsWith("/areas") || pointer.endsWith("/coverage")) {
            return RecordKind.AREA;
        }
        return RecordKind.SERVICE;
    }

    private static String name(RecordKind kind, String slug) {
        return kind.wire() + " " + slug;
    }

    private static Optional<String> string(JsonValue record, String pointer) {
        return Pointed.at(record, pointer)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value());
    }
}
