package io.github.helplines.directory.service.problem;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.representation.EmergencyItemRepresentation;
import io.github.helplines.directory.service.representation.HandOffRepresentation;
import io.github.helplines.directory.service.representation.ProblemRepresentation;
import io.github.helplines.directory.service.representation.ProblemRepresentation.Detail;
import io.github.helplines.directory.service.representation.WireJson;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes problems, each with the emergency floor. Safe for threads. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** So many are said; of more than that, the last says how many there are. */
    static final int MOST_FAULTS = 100;

    private final Supplier<List<EmergencyItemRepresentation>> floor;

    /** @param floor the emergency floor as it stands now */
    public Problems(Supplier<List<EmergencyItemRepresentation>> floor) {
        this.floor = requireNonNull(floor, "floor");
    }

    /** The body of a problem. */
    public byte[] body(ProblemType type, List<Fault> faults, String requestId) {
        return body(type, faults, List.of(), requestId);
    }

    /** As {@link #body(ProblemType, List, String)}, with whom to turn to instead. */
    byte[] body(ProblemType type, List<Fault> faults, List<HandOffRepresentation> handOffs, String requestId) {
        return WireJson.bytes(new ProblemRepresentation(
                type.path(),
                type.code(),
                type.title(),
                type.status(),
                requestId,
                details(faults),
                handOffs.isEmpty() ? null : handOffs,
                floor.get()));
    }

    /** An answer is not to grow with what somebody sends who means harm. */
    private static List<Detail> details(List<Fault> faults) {
        if (faults.size() <= MOST_FAULTS) {
            return faults.stream().map(Detail::of).toList();
        }
        int said = MOST_FAULTS - 1;
        Fault rest = new Fault("", "more_faults", "and " + (faults.size() - said) + " more");
        return Stream.concat(faults.stream().limit(said), Stream.of(rest))
                .map(Detail::of)
                .toList();
    }

    /** What a type means. */
    public static ProblemRepresentation.Page page(ProblemType type) {
        return new ProblemRepresentation.Page(
                type.path(),
                type.code(),
                type.title(),
                type.status(),
                type.cause(),
                type.remedy(),
                type.retry().wire(),
                type.retry().text());
    }

    /** A fresh request id. The caller's own is never taken over: it might say who asked. */
    public static String newRequestId() {
        return UUID.randomUUID().toString();
    }
}
