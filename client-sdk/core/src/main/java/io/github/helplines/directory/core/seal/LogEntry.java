package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the append-only log: its public half. The record's text and the person stand beside it, so
 * that a text published by mistake can be emptied without breaking the chain.
 *
 * @param sequence from 1, without gaps
 * @param recordedAt to the microsecond; anything finer is cut off
 * @param operation what was done
 * @param severity how soon copies must follow, where that was said
 * @param kind the kind of record, such as {@code service}
 * @param id the record's lower-case UUID
 * @param recordSha256 the hash of the record's canonical text
 * @param role in what role it was done, such as {@code editor}, {@code approver}, {@code import}
 * @param reason why, in words, where that was said
 * @param previousHash the hash of the line before; {@link Sha256#ZERO} for the first
 */
public record LogEntry(
        long sequence,
        Instant recordedAt,
        Operation operation,
        @Nullable Severity severity,
        String kind,
        String id,
        Sha256 recordSha256,
        String role,
        @Nullable String reason,
        Sha256 previousHash) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Always six decimals: one instant, one spelling, and no more than PostgreSQL keeps. */
    private static final DateTimeFormatter RECORDED_AT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public LogEntry {
        requireNonNull(operation, "operation");
        requireNonNull(recordSha256, "recordSha256");
        requireNonNull(previousHash, "previousHash");
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1");
        }
        if (!NAME.matcher(kind).matches() || !NAME.matcher(role).matches()) {
            throw new IllegalArgumentException("kind and role must be lower snake case");
        }
        if (!UUID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be a lower-case UUID");
        }
    }

    public Optional<Severity> findSeverity() {
        return Optional.ofNullable(severity);
    }

    public Optional<String> findReason() {
        return Optional.ofNullable(reason);
    }

    /** The canonical line, without a line break. */
    public String line() {
        return CanonicalJson.write(toJson());
    }

    /** The hash of the canonical line, which the next entry repeats. */
    public Sha256 hash() {
        return Sha256.hash(line());
    }

    public JsonValue toJson() {
        return new ObjectWriter()
                .put("sequence", sequence)
                .put("recorded_at", RECORDED_AT.format(recordedAt))
                .put("operation", operation.wire())
                .putIfPresent("severity", findSeverity().map(Severity::wire))
                .put("kind", kind)
                .put("id", id)
                .put("record_sha256", recordSha256.hex())
                .put("role", role)
                .putIfPresent("reason", findReason())
                .put("previous_hash", previousHash.hex())
                .build();
    }

    /** Reads what {@link #toJson} writes, noting every fault; empty when there was one. */
    public static Optional<LogEntry> read(JsonValue value, String pointer, Faults faults) {
        int before = faults.size();
        ObjectReader reader = ObjectReader.of(value, pointer, faults).orElse(null);
        if (reader == null) {
            return Optional.empty();
        }
        long sequence = readSequence(reader);
        Instant recordedAt = reader.requiredParsed(
                        "recorded_at", "a UTC instant with six decimals", LogEntry::parseRecordedAt)
                .orElse(Instant.EPOCH);
        Operation operation = reader.requiredParsed("operation", "an operation of the log", Operation::parse)
                .orElse(Operation.CREATE);
        Severity severity =
                reader.parsed("severity", "a severity", Severity::parse).orElse(null);
        String kind = reader.requiredParsed("kind", "a name in lower snake case", text -> matching(NAME, text))
                .orElse("");
        String id = reader.requiredParsed("id", "a lower-case UUID", text -> matching(UUID, text))
                .orElse("");
        Sha256 recordSha256 = readHash(reader, "record_sha256");
        String role = reader.requiredParsed("role", "a name in lower snake case", text -> matching(NAME, text))
                .orElse("");
        String reason = reader.string("reason").orElse(null);
        Sha256 previousHash = readHash(reader, "previous_hash");
        reader.finish();
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new LogEntry(
                sequence, recordedAt, operation, severity, kind, id, recordSha256, role, reason, previousHash));
    }

    private static long readSequence(ObjectReader reader) {
        boolean present = reader.has("sequence");
        OptionalLong sequence = reader.integer("sequence");
        if (!present) {
            reader.fault("sequence", "missing", "is required");
        } else if (sequence.isPresent() && sequence.getAsLong() < 1) {
            reader.fault("sequence", "bad_value", "must be at least 1");
        }
        return sequence.orElse(0);
    }

    private static Sha256 readHash(ObjectReader reader, String member) {
        return reader.requiredParsed(member, "64 lower-case hexadecimal digits", Sha256::parse)
                .orElse(Sha256.ZERO);
    }

    private static Optional<Instant> parseRecordedAt(String text) {
        try {
            return Optional.of(Instant.from(RECORDED_AT.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
