package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonBoolean;
import io.github.helplines.directory.core.json.JsonValue.JsonInteger;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.util.Map;

/**
 * Goes along bytes and a value to see whether they are alike, without writing the value. It recognises the characters that
 * nearly every record is made of, those of ASCII that stand for themselves; of others it says nothing. Not thread-safe.
 */
final class CanonicalMatch {
    private final byte[] bytes;
    private int at;

    private CanonicalMatch(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether these bytes are sure to be the canonical form of the value; false also where that was not worked out. */
    static boolean isPlain(JsonValue value, byte[] bytes) {
        CanonicalMatch match = new CanonicalMatch(bytes);
        return match.value(value) && match.at == bytes.length;
    }

    private boolean value(JsonValue value) {
        if (value instanceof JsonString text) {
            return string(text.value());
        } else if (value instanceof JsonObject object) {
            return object(object);
        } else if (value instanceof JsonArray array) {
            return array(array);
        } else if (value instanceof JsonInteger number) {
            return text(Long.toString(number.value()));
        }
        return value instanceof JsonBoolean flag && text(Boolean.toString(flag.value()));
    }

    private boolean object(JsonObject object) {
        if (!next('{')) {
            return false;
        }
        boolean first = true;
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!first && !next(',')) {
                return false;
            }
            first = false;
            if (!string(member.getKey()) || !next(':') || !value(member.getValue())) {
                return false;
            }
        }
        return next('}');
    }

    private boolean array(JsonArray array) {
        if (!next('[')) {
            return false;
        }
        boolean first = true;
        for (JsonValue item : array.items()) {
            if (!first && !next(',')) {
                return false;
            }
            first = false;
            if (!value(item)) {
                return false;
            }
        }
        return next(']');
    }

    private boolean string(String text) {
        return next('"') && text(text) && next('"');
    }

    private boolean text(String text) {
        int length = text.length();
        if (length > bytes.length - at) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char each = text.charAt(i);
            if (each < ' ' || each > '~' || each == '"' || each == '\\' || bytes[at + i] != each) {
                return false;
            }
        }
        at += length;
        return true;
    }

    private boolean next(char expected) {
        if (at < bytes.length && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }
}
