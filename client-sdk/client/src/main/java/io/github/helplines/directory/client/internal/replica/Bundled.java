package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.codec.TolerantReading;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.seal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The directory that comes with this library: the one that the service is shipped with, known by its hash. It answers
 * while nothing newer was ever reached.
 */
final class Bundled {
    /** Of all its bytes. */
    static final String SHA_256 = "ac48d864e13a98bad9501e99f4e6bf5b7c2186b0cc0c46ee8a825c08ab0dab0b";

    /** When its records were last read through. */
    static final Instant MADE = Instant.parse("2026-11-23T00:00:00Z");

    private static final String FILE = "directory.ndjson";

    private Bundled() {}

    /**
     * The records, at sequence 0.
     *
     * @throws IllegalStateException when this library was put together wrongly: they are not there, or are others
     */
    static Directory directory() {
        return directory(bytes());
    }

    /** As {@link #directory()}, of these bytes. */
    static Directory directory(byte[] bytes) {
        if (!Sha256.hash(bytes).hex().equals(SHA_256)) {
            throw new IllegalStateException("the directory in this library is not the one that belongs there");
        }
        TolerantReading reading = new TolerantReading();
        new String(bytes, StandardCharsets.UTF_8).lines().map(Bundled::json).forEach(reading::add);
        return reading.directory(0);
    }

    private static JsonValue json(String line) {
        return JsonText.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /** As they stand in this library. */
    static byte[] bytes() {
        try (InputStream in = Bundled.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("this library has no directory in it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
