package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.JsonValue;
import java.util.Optional;

/**
 * Reads the canonical lines of many records: what they have in common, such as hours, costs and evidence, is made once and
 * kept once by all that is made of them. Safe for threads.
 */
public final class SharedReader {
    private final SharedParts shared = new SharedParts();

    /**
     * The value of which these bytes are the canonical form; empty where they are not, and where that was not worked out:
     * then they are for a parser.
     *
     * @param bytes that nobody changes
     * @param from the first of the line
     * @param to after its last
     */
    public Optional<JsonValue> read(byte[] bytes, int from, int to) {
        return CanonicalReader.read(bytes, from, to, shared);
    }
}
