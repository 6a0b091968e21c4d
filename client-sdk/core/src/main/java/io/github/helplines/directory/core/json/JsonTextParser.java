package io.github.helplines.directory.core.json;

import java.util.Optional;

/** Turns the text of one JSON value into the value. Whoever has a parser hands it in; core has none. */
@FunctionalInterface
public interface JsonTextParser {

    /**
     * The value, or empty when the bytes are not exactly one JSON value in UTF-8 (RFC 8259). An object that names a
     * member twice is none.
     */
    Optional<JsonValue> parse(byte[] utf8);
}
