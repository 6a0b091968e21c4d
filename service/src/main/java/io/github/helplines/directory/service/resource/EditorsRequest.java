package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.NamedRecord;
import io.github.helplines.directory.service.editing.ProposalRequest;
import io.github.helplines.directory.service.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what editors and approvers send, beside the changes themselves. */
final class EditorsRequest {
    private static final int MAX_ACKNOWLEDGED = 1_000;
    private static final int MAX_POINTER = 200;
    /** As long as an address of several lines may be. */
    private static final int MAX_VALUE = 4_000;

    private EditorsRequest() {}

    /** What the store is shown in a caller's place. */
    static ActingKey key(Caller caller) {
        return new ActingKey(caller.keyId().value(), caller.credential().value());
    }

    /** @throws ProblemException with every fault of the body */
    static ProposalRequest proposal(JsonValue body) {
        Faults faults = new Faults();
        return ProposalRequest.read(body, faults).orElseThrow(() -> ProblemException.invalid(faults.toList()));
    }

    /**
     * An approval.
     *
     * @param read the content that was read
     * @param acknowledged pointers to numbers that were looked at
     */
    record Approval(Sha256 read, Set<String> acknowledged) {
        Approval {
            requireNonNull(read, "read");
            acknowledged = Set.copyOf(acknowledged);
        }
    }

    /** @throws ProblemException with every fault of the body */
    static Approval approval(JsonValue body) {
        return read(body, reader -> {
            Optional<Sha256> read = content(reader);
            Set<String> acknowledged = Set.copyOf(reader.parsedStrings(
                    "acknowledge",
                    MAX_ACKNOWLEDGED,
                    "a pointer",
                    text -> Optional.of(text)
                            .filter(found ->
                                    found.length() <= MAX_POINTER && (found.isEmpty() || found.startsWith("/")))));
            return read.map(hash -> new Approval(hash, acknowledged));
        });
    }

    /** Why a proposal that was read is not published. */
    record Rejection(Sha256 read, String reason) {}

    /** @throws ProblemException with every fault of the body */
    static Rejection rejection(JsonValue body) {
        return read(body, reader -> {
            Optional<Sha256> read = content(reader);
            Optional<String> reason = ProposalRequest.reason(reader);
            return read.flatMap(hash -> reason.map(why -> new Rejection(hash, why)));
        });
    }

    /** What a channel has that is recalled, and why. */
    record Recall(String value, String reason) {}

    /** @throws ProblemException with every fault of the body */
    static Recall recall(JsonValue body) {
        return read(body, reader -> {
            Optional<String> value = reader.requiredParsed(
                    "value",
                    "what the channel has, of at most " + MAX_VALUE + " characters",
                    text -> Optional.of(text).filter(found -> found.length() <= MAX_VALUE));
            Optional<String> reason = ProposalRequest.publicReason(reader);
            return value.flatMap(wrong -> reason.map(why -> new Recall(wrong, why)));
        });
    }

    /** @throws ProblemException with every fault of the body */
    static NamedRecord named(JsonValue body) {
        return read(body, NamedRecord::read);
    }

    private static Optional<Sha256> content(ObjectReader reader) {
        return reader.requiredParsed("content_sha256", "64 lower-case hexadecimal digits", Sha256::parse);
    }

    /** @throws ProblemException with every fault of the body */
    static <T> T read(JsonValue body, Function<ObjectReader, Optional<T>> reading) {
        Faults faults = new Faults();
        @Nullable
        T read = ObjectReader.of(body, "", faults)
                .flatMap(reader -> {
                    Optional<T> found = reading.apply(reader);
                    reader.finish();
                    return found;
                })
                .orElse(null);
        if (read == null || !faults.isEmpty()) {
            throw ProblemException.invalid(faults.toList());
        }
        return read;
    }
}
