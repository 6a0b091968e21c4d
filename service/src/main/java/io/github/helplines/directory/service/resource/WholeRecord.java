package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.NamedRecord;
import io.github.helplines.directory.service.representation.DecisionRepresentation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one person decides about a whole record that the request names. */
final class WholeRecord {
    private WholeRecord() {}

    /** A decision, and what its entries are answered with. */
    interface Decision {
        String take(
                ActingKey who,
                Desk.@Nullable Replay replay,
                RecordKind kind,
                RecordId id,
                String reason,
                Function<List<StoredEntry>, String> answer);
    }

    /** @param what the request apart from its body: method and path */
    static Response decided(Caller caller, HttpHeaders headers, String what, JsonValue body, Decision decision) {
        NamedRecord named = EditorsRequest.named(body);
        String kept = decision.take(
                EditorsRequest.key(caller),
                ReplayKey.of(headers, what, body),
                named.kind(),
                named.id(),
                named.reason(),
                entries -> KeptAnswer.of(200, null, null, DecisionRepresentation.of(entries))
                        .toText());
        return KeptAnswer.read(kept).toResponse();
    }
}
