package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot says again and again: names, short texts and small objects, each kept once by the bytes that it was
 * read from. Each has one place, which the next one takes that comes to it. Two threads may read the same at once: either
 * finds what is whole, as all of it is immutable.
 */
final class SharedParts {
    private static final int PLACES = 1 << 15;
    /** Few, and near at hand: to look for a text among many takes longer than to make it anew. */
    private static final int NAMES = 1 << 9;

    private static final int TEXTS = 1 << 10;
    private static final int LONGEST_TEXT = 24;
    private static final int LONGEST_OBJECT = 1 << 10;

    private final @Nullable JsonString[] names = new JsonString[NAMES];
    private final @Nullable JsonString[] texts = new JsonString[TEXTS];
    private final @Nullable Part[] objects = new Part[PLACES];

    /** Where an object stands: from its opening brace to after the closing one. */
    static final class Place {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final int hash;

        private Place(byte[] bytes, int from, int to, int hash) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.hash = hash;
        }

        int to() {
            return to;
        }
    }

    private static final class Part {
        private final byte[] text;
        private final JsonValue value;

        Part(byte[] text, JsonValue value) {
            this.text = text;
            this.value = value;
        }
    }

    /** Where the object that begins there ends; null where it is long, does not end or has an escape. */
    static @Nullable Place place(byte[] bytes, int from, int end) {
        int last = Math.min(end, from + LONGEST_OBJECT);
        int depth = 0;
        int hash = 0;
        boolean inText = false;
        for (int at = from; at < last; at++) {
            byte each = bytes[at];
            hash = 31 * hash + each;
            if (each == '"') {
                inText = !inText;
            } else if (each == '\\') {
                return null;
            } else if (!inText && each == '{') {
                depth++;
            } else if (!inText && each == '}' && --depth == 0) {
                return new Place(bytes, from, at + 1, hash);
            }
        }
        return null;
    }

    /** The value that the same bytes were read as before; null where they are not remembered. */
    @Nullable
    JsonValue find(Place place) {
        Part part = objects[index(place.hash)];
        return part != null && Arrays.equals(part.text, 0, part.text.length, place.bytes, place.from, place.to)
                ? part.value
                : null;
    }

    void keep(Place place, JsonValue value) {
        objects[index(place.hash)] = new Part(Arrays.copyOfRange(place.bytes, place.from, place.to), value);
    }

    /** The name of a member, in ASCII from there to there. */
    JsonString name(byte[] bytes, int from, int to) {
        return text(bytes, from, to, names);
    }

    /** A text in ASCII, from there to there. */
    JsonString text(byte[] bytes, int from, int to) {
        return to - from > LONGEST_TEXT
                ? new JsonString(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1))
                : text(bytes, from, to, texts);
    }

    private static JsonString text(byte[] bytes, int from, int to, @Nullable JsonString[] known) {
        int hash = to - from;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        int index = (hash ^ hash >>> 10) & known.length - 1;
        JsonString before = known[index];
        if (before != null && isSame(before.value(), bytes, from, to)) {
            return before;
        }
        JsonString fresh = new JsonString(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        known[index] = fresh;
        return fresh;
    }

    private static boolean isSame(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (text.charAt(at - from) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    private static int index(int hash) {
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
