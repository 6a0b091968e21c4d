package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All recalls in little: how many there are, and a hash over the whole list. Whoever holds a list of recalls knows by
 * it whether one is missing, however long the list grows; and a list that was not signed is proved by it.
 *
 * @param count how many channels are recalled
 * @param sha256 the hash of {@code [{"channel":…,"sequence":…},…]} in canonical form, ordered by sequence, then channel
 */
public record RecallsDigest(long count, Sha256 sha256) {
    private static final Comparator<RecalledChannel> ORDER =
            Comparator.comparingLong(RecalledChannel::sequence).thenComparing(RecalledChannel::channel);

    public RecallsDigest {
        requireNonNull(sha256, "sha256");
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative");
        }
    }

    /** Of these recalls, in whatever order they are handed in. */
    public static RecallsDigest of(Collection<RecalledChannel> recalls) {
        List<JsonValue> items =
                recalls.stream().sorted(ORDER).map(RecalledChannel::toJson).toList();
        return new RecallsDigest(items.size(), Sha256.hash(CanonicalJson.bytes(new JsonArray(items))));
    }

    JsonValue toJson() {
        return new ObjectWriter()
                .put("count", count)
                .put("sha256", sha256.hex())
                .build();
    }

    static Optional<RecallsDigest> read(ObjectReader reader) {
        Faults faults = reader.faults();
        int before = faults.size();
        OptionalLong count = Head.number(reader, "count", 0);
        Optional<Sha256> sha256 = reader.requiredParsed("sha256", "64 lower-case hexadecimal digits", Sha256::parse);
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new RecallsDigest(count.orElseThrow(), sha256.orElseThrow()));
    }
}
