package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.answer.Rfc3339;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads the body that asks for a new key. */
final class NewKeyRequest {
    private static final int MAX_SCOPES = 2;

    private NewKeyRequest() {}

    /** @throws ProblemException with every fault of the body */
    static NewKey read(JsonValue body) {
        Faults faults = new Faults();
        Optional<NewKey> key = ObjectReader.of(body, "", faults).flatMap(NewKeyRequest::read);
        return key.filter(read -> faults.isEmpty()).orElseThrow(() -> ProblemException.invalid(faults.toList()));
    }

    private static Optional<NewKey> read(ObjectReader reader) {
        Optional<Holder> holder = reader.requiredParsed(
                "holder",
                "a name or staff id of at most " + Holder.MAX_LENGTH
                        + " characters: Latin letters with or without accents, digits and signs, single spaces"
                        + " inside only",
                Holder::parse);
        Set<Scope> scopes = scopes(reader);
        Optional<Instant> expiresAt = reader.parsed(
                "expires_at", "a time with seconds and offset, such as 2026-12-31T23:59:59Z", Rfc3339::parse);
        reader.finish();
        return holder.filter(read -> Scope.mayBeTogether(scopes))
                .map(read -> new NewKey(read, scopes, expiresAt.orElse(null)));
    }

    private static Set<Scope> scopes(ObjectReader reader) {
        int before = reader.faults().size();
        reader.requiredValue("scopes");
        Set<Scope> scopes = Set.copyOf(reader.parsedStrings(
                "scopes", MAX_SCOPES, "editor, approver or admin", text -> WireName.parse(Scope.class, text)));
        if (reader.faults().size() == before && !Scope.mayBeTogether(scopes)) {
            reader.fault("scopes", "bad_value", "must be editor, approver or both, or admin alone");
        }
        return scopes;
    }
}
