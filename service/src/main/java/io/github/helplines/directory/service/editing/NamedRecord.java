package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import java.util.Optional;

/**
 * A record to which something is done, and why.
 *
 * @param reason for the public log
 */
public record NamedRecord(RecordKind kind, RecordId id, String reason) {
    public NamedRecord {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(reason, "reason");
    }

    /** Reads one, noting every fault; the caller finishes the reader. */
    public static Optional<NamedRecord> read(ObjectReader reader) {
        Optional<RecordKind> kind = RequestedChangeCodec.kind(reader);
        Optional<RecordId> id = reader.requiredParsed("id", "a UUID in lower case", RecordId::parse);
        Optional<String> reason = ProposalRequest.publicReason(reader);
        return kind.flatMap(found -> id.flatMap(record -> reason.map(why -> new NamedRecord(found, record, why))));
    }
}
