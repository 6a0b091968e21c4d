package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.JsonValue;
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
    private final Set<String> slugs = new HashSet<>();
    private boolean nameless;

    /** A file of which it is not known what it holds. */
    void noteFile() {
        nameless = true;
    }

    /** A record with faults. */
    void note(JsonValue record) {
        Optional<RecordKind> kind = string(record, "kind").flatMap(text -> WireName.parse(RecordKind.class, text));
        Optional<String> slug =
                string(record, "slug").filter(text -> Slug.parse(text).isPresent());
        kind.ifPresent(kinds::add);
        slug.ifPresent(slugs::add);
        nameless |= kind.isEmpty() || slug.isEmpty();
    }

    /**
     * Whether a fault that a record has beside the others is one whatever the unread records hold.
     *
     * @param fault with a pointer into the record
     */
    boolean cannotExplain(Fault fault, JsonValue record) {
        return switch (fault.code()) {
            case "unresolved" -> !nameless && !mayResolve(fault.pointer(), record);
            case "contact_in_text" ->
                !nameless && !kinds.contains(RecordKind.SERVICE) && !kinds.contains(RecordKind.EMERGENCY);
            default -> true;
        };
    }

    /** A reference by slug names one record; a list of codes may name any area. */
    private boolean mayResolve(String pointer, JsonValue record) {
        JsonValue reference = Pointed.at(record, pointer).orElse(record);
        if (reference instanceof JsonString slug) {
            return slugs.contains(slug.value());
        }
        return kinds.contains(RecordKind.AREA);
    }

    private static Optional<String> string(JsonValue record, String member) {
        return Pointed.at(record, "/" + member)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value());
    }
}
