package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The summary of a directory at one sequence: what is signed, so that copies of the rest need no signature.
 *
 * @param directoryId the identity of the directory, a lower-case UUID
 * @param epoch from 1; raised when a directory was restored, so that its sequences count anew
 * @param sequence of the newest entry
 * @param root the Merkle root over the lines of the snapshot ({@link MerkleTree})
 * @param chainHead the hash of the newest entry's line ({@link Chain})
 * @param issuedAt to the second; anything finer is cut off
 * @param expiresAt likewise; judged only on a head just fetched ({@link #faultAt})
 * @param recalls by which a missing recall shows
 */
public record Head(
        String directoryId,
        long epoch,
        long sequence,
        Sha256 root,
        Sha256 chainHead,
        OffsetDateTime issuedAt,
        OffsetDateTime expiresAt,
        RecallsDigest recalls) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    public Head {
        requireNonNull(root, "root");
        requireNonNull(chainHead, "chainHead");
        requireNonNull(recalls, "recalls");
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (!UUID.matcher(directoryId).matches()) {
            throw new IllegalArgumentException("directoryId must be a lower-case UUID");
        }
        if (epoch < 1 || sequence < 0) {
            throw new IllegalArgumentException("epoch must be at least 1, sequence not negative");
        }
        if (!expiresAt.isAfter(issuedAt)) {
            throw new IllegalArgumentException("expiresAt must be after issuedAt");
        }
    }

    public JsonValue toJson() {
        return new ObjectWriter()
                .put("directory_id", directoryId)
                .put("epoch", epoch)
                .put("sequence", sequence)
                .put("root", root.hex())
                .put("chain_head", chainHead.hex())
                .put("issued_at", RFC_3339.format(issuedAt))
                .put("expires_at", RFC_3339.format(expiresAt))
                .put("recalls", recalls.toJson())
                .build();
    }

    /**
     * Reads what {@link #toJson} writes, noting every fault; empty when there was one. Members that are not known here
     * are passed over: a later version may sign more.
     */
    public static Optional<Head> read(JsonValue value, String pointer, Faults faults) {
        int before = faults.size();
        ObjectReader reader = ObjectReader.of(value, pointer, faults).orElse(null);
        if (reader == null) {
            return Optional.empty();
        }
        Optional<String> directoryId = reader.requiredParsed(
                "directory_id",
                "a lower-case UUID",
                text -> Optional.of(text).filter(id -> UUID.matcher(id).matches()));
        OptionalLong epoch = number(reader, "epoch", 1);
        OptionalLong sequence = number(reader, "sequence", 0);
        Optional<Sha256> root = hash(reader, "root");
        Optional<Sha256> chainHead = hash(reader, "chain_head");
        Optional<OffsetDateTime> issuedAt = time(reader, "issued_at");
        Optional<OffsetDateTime> expiresAt = time(reader, "expires_at");
        Optional<RecallsDigest> recalls = reader.requiredObject("recalls").flatMap(RecallsDigest::read);
        if (issuedAt.isPresent()
                && expiresAt.filter(end -> !end.isAfter(issuedAt.get())).isPresent()) {
            reader.fault("expires_at", "bad_value", "must be after issued_at");
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Head(
                directoryId.orElseThrow(),
                epoch.orElseThrow(),
                sequence.orElseThrow(),
                root.orElseThrow(),
                chainHead.orElseThrow(),
                issuedAt.orElseThrow(),
                expiresAt.orElseThrow(),
                recalls.orElseThrow()));
    }

    /** What is wrong with this head when it was fetched just now: nothing, or that it has expired. */
    public Optional<HeadFault> faultAt(Instant now) {
        return now.isBefore(expiresAt.toInstant()) ? Optional.empty() : Optional.of(HeadFault.EXPIRED);
    }

    /**
     * What is wrong with this head for somebody who holds an earlier one. The same sequence of the same epoch is
     * nothing wrong, if it is the same directory: heads are signed anew every hour.
     */
    public Optional<HeadFault> faultAfter(Head held) {
        if (!directoryId.equals(held.directoryId)) {
            return Optional.of(HeadFault.OTHER_DIRECTORY);
        } else if (epoch != held.epoch) {
            return epoch > held.epoch ? Optional.empty() : Optional.of(HeadFault.OLDER);
        } else if (sequence != held.sequence) {
            return sequence > held.sequence ? Optional.empty() : Optional.of(HeadFault.OLDER);
        }
        boolean same = root.equals(held.root) && chainHead.equals(held.chainHead) && recalls.equals(held.recalls);
        return same ? Optional.empty() : Optional.of(HeadFault.OTHER_HISTORY);
    }

    /** A number that must be there and not be less; a fault otherwise. */
    static OptionalLong number(ObjectReader reader, String member, long least) {
        boolean present = reader.has(member);
        OptionalLong number = reader.integer(member);
        if (!present) {
            reader.fault(member, "missing", "is required");
        } else if (number.isPresent() && number.getAsLong() < least) {
            reader.fault(member, "bad_value", "must be at least " + least);
        }
        return number;
    }

    private static Optional<Sha256> hash(ObjectReader reader, String member) {
        return reader.requiredParsed(member, "64 lower-case hexadecimal digits", Sha256::parse);
    }

    private static Optional<OffsetDateTime> time(ObjectReader reader, String member) {
        return reader.requiredParsed(member, "an instant with seconds and a numeric offset", Head::parseTime);
    }

    private static Optional<OffsetDateTime> parseTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, RFC_3339))
                    .filter(time -> RFC_3339.format(time).equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
