package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.internal.wire.Members;
import io.github.helplines.directory.client.internal.wire.UnreadableException;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.RecalledChannel;
import io.github.helplines.directory.core.seal.RecallsDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every channel that was ever recalled, as a signed head has it. A list counts only so: whoever stands between could
 * otherwise keep a recall back, and just as well invent one, and take a right number from everybody who needs it.
 *
 * @param head whose digest the list has
 */
record ProvenRecalls(TrustedHead head, List<RecalledChannel> items) {
    ProvenRecalls {
        requireNonNull(head, "head");
        items = List.copyOf(items);
    }

    /**
     * The list, when it is the one that the head knows.
     *
     * @param json an object whose {@code items} are the recalls
     */
    static Optional<ProvenRecalls> of(TrustedHead head, JsonValue json) {
        try {
            List<RecalledChannel> items = Members.of(json)
                    .list("items", each -> new RecalledChannel(each.text("channel"), each.number("sequence")));
            return RecallsDigest.of(items).equals(head.head().recalls())
                    ? Optional.of(new ProvenRecalls(head, items))
                    : Optional.empty();
        } catch (UnreadableException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link #of} reads it, with the head beside. */
    JsonObject toJson() {
        List<JsonValue> written = items.stream()
                .<JsonValue>map(each -> new ObjectWriter()
                        .put("channel", each.channel())
                        .put("sequence", each.sequence())
                        .build())
                .toList();
        TreeMap<String, JsonValue> members = new TreeMap<>();
        members.put("head", head.signed().toJson());
        members.put("items", new JsonArray(written));
        return new JsonObject(members);
    }

    /** The sequence of the entry that recalled it, for each channel. */
    Map<RecordId, Long> byChannel() {
        Map<RecordId, Long> sequences = new HashMap<>();
        items.forEach(each -> sequences.put(new RecordId(each.channel()), each.sequence()));
        return sequences;
    }
}
