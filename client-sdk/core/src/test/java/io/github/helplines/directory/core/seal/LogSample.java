package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.Faults;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log of invented records, as a store would hold it. */
final class LogSample {
    static final Instant START = Instant.parse("2026-11-23T10:15:30.123456Z");

    private LogSample() {}

    static String recordText(long sequence) {
        return "{\"name\":\"Sërvice " + sequence + "\",\"slug\":\"service-" + sequence + "\"}";
    }

    static LogEntry entry(long sequence, Instant at, Sha256 previous) {
        return new LogEntry(
                sequence,
                at,
                sequence % 3 == 0 ? Operation.UPDATE : Operation.CREATE,
                sequence % 4 == 0 ? Severity.CRITICAL : null,
                "service",
                "00000000-0000-4000-8000-%012d".formatted(sequence),
                Sha256.hash(recordText(sequence)),
                "approver",
                sequence % 5 == 0 ? "número “wrong”" : null,
                previous);
    }

    static List<StoredEntry> log(int size) {
        List<StoredEntry> log = new ArrayList<>();
        Sha256 previous = Sha256.ZERO;
        for (int i = 1; i <= size; i++) {
            // Two entries share each instant: time may stand still.
            LogEntry entry = entry(i, START.plusSeconds(i / 2), previous);
            log.add(new StoredEntry(entry.line(), entry, recordText(i)));
            previous = entry.hash();
        }
        return log;
    }

    static Sha256 head(List<StoredEntry> log) {
        return log.get(log.size() - 1).entry().hash();
    }

    /** As a store reads it back from bytes; empty when line or text cannot be read at all. */
    static Optional<StoredEntry> load(byte[] line, byte[] recordText) {
        try {
            String decoded = decode(line);
            String text = decode(recordText);
            return JsonText.parse(decoded)
                    .flatMap(json -> LogEntry.read(json, "", new Faults()))
                    .map(entry -> new StoredEntry(decoded, entry, text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
