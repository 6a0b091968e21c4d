package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.util.regex.Pattern;

/**
 * A channel whose value nobody may show any more.
 *
 * @param channel its lower-case UUID
 * @param sequence of the entry that recalled it
 */
public record RecalledChannel(String channel, long sequence) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public RecalledChannel {
        if (!UUID.matcher(channel).matches()) {
            throw new IllegalArgumentException("channel must be a lower-case UUID");
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1");
        }
    }

    JsonValue toJson() {
        return new ObjectWriter()
                .put("channel", channel)
                .put("sequence", sequence)
                .build();
    }
}
