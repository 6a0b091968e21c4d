package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.json.JsonValue;

/** Reads texts that were checked before they were stored. */
final class StoredText {
    private StoredText() {}

    /** @throws IllegalStateException when it is no JSON all the same */
    static JsonValue read(String text) {
        try {
            return StrictJson.read(text);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("a stored text is no JSON: " + e.reason(), e);
        }
    }
}
