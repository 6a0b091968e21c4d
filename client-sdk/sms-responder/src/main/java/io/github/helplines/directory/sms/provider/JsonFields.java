package io.github.helplines.directory.sms.provider;

import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the members of a JSON object that are strings or whole numbers; what else there is, is passed over. */
final class JsonFields {
    private JsonFields() {}

    static SortedMap<String, String> parse(String body) throws RefusedException {
        if (!(JsonText.parse(body).orElse(null) instanceof JsonObject object)) {
            throw RefusedException.malformed();
        }
        SortedMap<String, String> fields = new TreeMap<>();
        object.members().forEach((name, value) -> {
            if (value instanceof JsonString text) {
                fields.put(name, text.value());
            } else if (value instanceof JsonInteger number) {
                // A number that somebody's program took for one.
                fields.put(name, Long.toString(number.value()));
            }
        });
        return fields;
    }
}
