package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.RequestedChange.ExceptionsAdded;
import io.github.helplines.directory.service.editing.RequestedChange.Reinstated;
import io.github.helplines.directory.service.editing.RequestedChange.Whole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the changes that an editor asks for, noting every fault. */
final class RequestedChangeCodec {
    private static final Set<String> OPERATIONS =
            Set.of("create", "replace", "withdraw", "reinstate", "add_exceptions", "redact");

    private static final int MAX_CHANNELS = 100;
    private static final int MAX_EXCEPTIONS = 400;

    private RequestedChangeCodec() {}

    /** Reads one item of {@code changes}; empty when there were faults. */
    static Optional<RequestedChange> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<String> operation = reader.requiredParsed(
                "operation",
                "one of create, replace, withdraw, reinstate, add_exceptions, redact",
                text -> Optional.of(text).filter(OPERATIONS::contains));
        Optional<RequestedChange> change = operation.flatMap(name -> read(name, reader));
        if (operation.isPresent()) {
            reader.finish();
        }
        return reader.faults().size() > before ? Optional.empty() : change;
    }

    private static Optional<RequestedChange> read(String operation, ObjectReader reader) {
        return switch (operation) {
            case "create" -> record(reader).map(record -> new Whole(ProposedChange.of(Operation.CREATE, 0, record)));
            case "replace" -> replaced(reader);
            case "withdraw" ->
                named(reader)
                        .map(record ->
                                new Whole(ProposedChange.withdraw(record.kind(), record.id(), record.baseRevision())));
            case "reinstate" -> reinstated(reader);
            case "redact" -> redacted(reader);
            default -> exceptionsAdded(reader);
        };
    }

    private static Optional<RequestedChange> replaced(ObjectReader reader) {
        long base = baseRevision(reader);
        return record(reader).map(record -> new Whole(ProposedChange.of(Operation.UPDATE, base, record)));
    }

    private static Optional<RequestedChange> reinstated(ObjectReader reader) {
        Optional<Named> named = named(reader);
        Optional<DirectoryRecord> other = reader.has("record") ? record(reader) : Optional.empty();
        named.ifPresent(record -> other.ifPresent(found -> {
            if (found.kind() != record.kind() || !found.id().equals(record.id())) {
                reader.faults()
                        .add(reader.pointer("record") + "/id", "other_record", "is not the record that is reinstated");
            }
        }));
        return named.map(record -> new Reinstated(
                record.kind(), record.id(), record.baseRevision(), other.orElse(null), reader.pointer()));
    }

    private static Optional<RequestedChange> redacted(ObjectReader reader) {
        long redacts = positive(reader, "redacts");
        return named(reader)
                .map(record ->
                        new Whole(ProposedChange.redact(record.kind(), record.id(), record.baseRevision(), redacts)));
    }

    private static Optional<RequestedChange> exceptionsAdded(ObjectReader reader) {
        Optional<RecordId> id = reader.requiredParsed("id", "a UUID in lower case", RecordId::parse);
        long base = baseRevision(reader);
        List<RecordId> channels =
                reader.parsedStrings("channels", MAX_CHANNELS, "a UUID in lower case", RecordId::parse);
        int before = reader.faults().size();
        List<ObjectReader.Item> items = reader.items("exceptions", MAX_EXCEPTIONS);
        if (items.isEmpty() && reader.faults().size() == before) {
            reader.fault("exceptions", "missing", "must name at least one day");
        }
        JsonArray exceptions =
                new JsonArray(items.stream().map(ObjectReader.Item::value).toList());
        return id.map(
                service -> new ExceptionsAdded(service, base, Set.copyOf(channels), exceptions, reader.pointer()));
    }

    private static Optional<DirectoryRecord> record(ObjectReader reader) {
        return reader.requiredValue("record")
                .flatMap(value -> RecordCodec.read(value, reader.pointer("record"), reader.faults()));
    }

    /** A record that is named and not sent. */
    private record Named(RecordKind kind, RecordId id, long baseRevision) {}

    private static Optional<Named> named(ObjectReader reader) {
        Optional<RecordKind> kind = kind(reader);
        Optional<RecordId> id = reader.requiredParsed("id", "a UUID in lower case", RecordId::parse);
        long base = baseRevision(reader);
        return kind.flatMap(found -> id.map(record -> new Named(found, record, base)));
    }

    /** The member {@code kind}. */
    static Optional<RecordKind> kind(ObjectReader reader) {
        return reader.requiredParsed(
                "kind",
                "one of organisation, service, topic, area, calendar, emergency",
                text -> WireName.parse(RecordKind.class, text));
    }

    private static long baseRevision(ObjectReader reader) {
        return positive(reader, "base_revision");
    }

    private static long positive(ObjectReader reader, String member) {
        boolean there = reader.has(member);
        OptionalLong number = reader.integer(member);
        if (!there) {
            reader.fault(member, "missing", "is required");
        } else if (number.isPresent() && number.getAsLong() < 1) {
            reader.fault(member, "bad_value", "must be the sequence of an entry, from 1");
        }
        return number.orElse(0);
    }
}
