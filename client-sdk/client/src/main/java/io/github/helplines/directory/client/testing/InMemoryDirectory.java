package io.github.helplines.directory.client.testing;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.internal.replica.ReplicaDirectory;
import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.codec.TolerantReading;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;

/** A directory that answers as the real one does, from records that never change; it has no network and no threads. */
public final class InMemoryDirectory {
    private InMemoryDirectory() {}

    /**
     * The directory that came with this library.
     *
     * @param clock says when now is: a fixed one, for tests about opening hours
     */
    public static HelplineDirectory bundled(InstantSource clock) {
        return ReplicaDirectory.bundledAlone(clock);
    }

    /**
     * Records of your own.
     *
     * @param lines each a record in canonical JSON, as a line of {@code /v1/snapshot}
     * @param clock says when now is
     * @throws IllegalArgumentException for a line that is no JSON
     */
    public static HelplineDirectory of(Collection<String> lines, InstantSource clock) {
        TolerantReading reading = new TolerantReading();
        for (String line : lines) {
            reading.add(JsonText.parse(line.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(() -> new IllegalArgumentException("a line is no JSON")));
        }
        return ReplicaDirectory.alone(reading.directory(1), clock);
    }
}
