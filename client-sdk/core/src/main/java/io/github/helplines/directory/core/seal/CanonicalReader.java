package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.JsonMembers;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads back what {@link CanonicalJson} writes, in one pass that reads and compares at once. It takes the canonical form
 * and nothing else, and not all of that: texts with an escape, numbers of more than 15 digits and what is nested deeper
 * than 16 are left to whoever has a parser. Not thread-safe.
 */
final class CanonicalReader {
    private static final int DEEPEST = 16;
    /** So few that no long overflows, and all are below 2^53. */
    private static final int MOST_DIGITS = 15;

    private static final JsonValue TRUE = JsonValue.of(true);
    private static final JsonValue FALSE = JsonValue.of(false);

    private final byte[] bytes;
    private final int end;
    private final SharedParts shared;
    private int at;

    private CanonicalReader(byte[] bytes, int from, int to, SharedParts shared) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.shared = shared;
    }

    /**
     * The value of which these bytes are the canonical form; empty where they are not, and where that was not worked out.
     *
     * @param shared what was read before, and need not be made again
     */
    static Optional<JsonValue> read(byte[] bytes, int from, int to, SharedParts shared) {
        CanonicalReader reader = new CanonicalReader(bytes, from, to, shared);
        JsonValue value = reader.value(1);
        return value != null && reader.at == to ? Optional.of(value) : Optional.empty();
    }

    private @Nullable JsonValue value(int depth) {
        if (at == end || depth > DEEPEST) {
            return null;
        }
        return switch (bytes[at]) {
            case '"' -> string(false);
            case '{' -> object(depth);
            case '[' -> array(depth);
            case 't' -> word("true", TRUE);
            case 'f' -> word("false", FALSE);
            default -> integer();
        };
    }

    private @Nullable JsonValue object(int depth) {
        at++;
        JsonMembers members = new JsonMembers();
        if (next('}')) {
            return members.build().orElseThrow();
        }
        String before = null;
        do {
            JsonString name = string(true);
            if (name == null || (before != null && before.compareTo(name.value()) >= 0) || !next(':')) {
                return null;
            }
            JsonValue value = member(depth + 1);
            if (value == null) {
                return null;
            }
            before = name.value();
            members.add(before, value);
        } while (next(','));
        return next('}') ? members.build().orElseThrow() : null;
    }

    /** Hours, costs and evidence are the same in thousands of records: an object is first looked for among those before. */
    private @Nullable JsonValue member(int depth) {
        SharedParts.Place place = at < end && bytes[at] == '{' ? SharedParts.place(bytes, at, end) : null;
        if (place == null) {
            return value(depth);
        }
        JsonValue known = shared.find(place);
        if (known != null) {
            at = place.to();
            return known;
        }
        JsonValue value = value(depth);
        if (value != null && at == place.to()) {
            shared.keep(place, value);
        }
        return value;
    }

    private @Nullable JsonValue array(int depth) {
        at++;
        List<JsonValue> items = new ArrayList<>();
        if (next(']')) {
            return new JsonArray(items);
        }
        do {
            JsonValue item = value(depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
        } while (next(','));
        return next(']') ? new JsonArray(items) : null;
    }

    private @Nullable JsonString string(boolean isName) {
        if (!next('"')) {
            return null;
        }
        int from = at;
        int to = endOfText(bytes, from, end);
        if (to < 0) {
            return null;
        }
        at = to + 1;
        if (isAscii(bytes, from, to)) {
            return isName ? shared.name(bytes, from, to) : shared.text(bytes, from, to);
        }
        // What is no UTF-8 is replaced in decoding, and is then not what stood there.
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, bytes, from, to) ? new JsonString(text) : null;
    }

    /** Where the closing quotation mark is; below zero where there is none, or an escape or a control character before it. */
    private static int endOfText(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            byte each = bytes[at];
            if (each == '"') {
                return at;
            } else if (each == '\\' || (each >= 0 && each < ' ')) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        // Negative if any is.
        int signs = 0;
        for (int at = from; at < to; at++) {
            signs |= bytes[at];
        }
        return signs >= 0;
    }

    private @Nullable JsonValue integer() {
        boolean negative = next('-');
        int digits = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - digits <= MOST_DIGITS) {
            number = 10 * number + bytes[at] - '0';
            at++;
        }
        int length = at - digits;
        boolean shortest = length == 1 ? !negative || number > 0 : length > 1 && bytes[digits] != '0';
        return shortest && length <= MOST_DIGITS ? JsonValue.of(negative ? -number : number) : null;
    }

    private @Nullable JsonValue word(String word, JsonValue value) {
        for (int i = 0; i < word.length(); i++) {
            if (!next(word.charAt(i))) {
                return null;
            }
        }
        return value;
    }

    private boolean next(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }
}
