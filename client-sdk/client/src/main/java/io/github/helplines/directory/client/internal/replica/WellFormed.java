package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;

/** Texts that a request can hold: no NUL, and no half of a surrogate pair. */
final class WellFormed {
    private WellFormed() {}

    static boolean isWellFormed(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().entrySet().stream()
                    .allMatch(member -> isWellFormed(member.getKey()) && isWellFormed(member.getValue()));
        } else if (value instanceof JsonArray array) {
            return array.items().stream().allMatch(WellFormed::isWellFormed);
        }
        return !(value instanceof JsonString text) || isWellFormed(text.value());
    }

    private static boolean isWellFormed(String text) {
        // Half a pair is a code point of its own, of this type.
        return text.codePoints().noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
    }
}
