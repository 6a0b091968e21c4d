package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.util.Optional;

/** Follows an RFC 6901 JSON pointer into a value. */
final class Pointed {
    private Pointed() {}

    /** What the pointer names; empty when nothing is there. */
    static Optional<JsonValue> at(JsonValue root, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(root);
        }
        Optional<JsonValue> value = Optional.of(root);
        for (String token : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            value = value.flatMap(parent -> child(parent, name));
        }
        return value;
    }

    private static Optional<JsonValue> child(JsonValue parent, String name) {
        if (parent instanceof JsonObject object) {
            return Optional.ofNullable(object.members().get(name));
        } else if (parent instanceof JsonArray array && name.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(name);
            return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }
}
