package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.json.JsonValue;

/** Reads text that this service wrote itself. */
public interface JsonText {
    /** @throws RuntimeException when it is no JSON */
    JsonValue read(String text);
}
