package io.github.helplines.directory.service.problem;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.representation.EmergencyItemRepresentation;
import io.github.helplines.directory.service.representation.HandOffRepresentation;
import io.github.helplines.directory.service.representation.ProblemRepresentation;
import io.github.helplines.directory.service.representation.ProblemRepresentation.Detail;
import io.github.helplines.directory.service.representation.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes problems, each with the emergency floor. Safe for threads. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** So many are said; of more than that, the last says how many there are. */
    static final int MOST_FAULTS = 100;

    private static final String NO_REQUEST = "00000000-0000-0000-0000-000000000000";

    private final Map<ProblemType, Plain> plain = new ConcurrentHashMap<>();
    private final Supplier<List<EmergencyItemRepresentation>> floor;

    /** What stands before and after the request id, with the floor that it was made for. */
    private record Plain(List<EmergencyItemRepresentation> floor, String before, String after) {
        byte[] with(String requestId) {
            return (before + requestId + after).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param floor the emergency floor as it stands now */
    public Problems(Supplier<List<EmergencyItemRepresentation>> floor) {
        this.floor = requireNonNull(floor, "floor");
    }

    /** The body of a problem. */
    public byte[] body(ProblemType type, List<Fault> faults, String requestId) {
        return faults.isEmpty() ? plain(type, requestId) : body(type, faults, List.of(), requestId);
    }

    /** The body of a problem with nothing to say but what it is: made once, for it is what many are told at a time. */
    private byte[] plain(ProblemType type, String requestId) {
        List<EmergencyItemRepresentation> now = floor.get();
        Plain known = plain.get(type);
        if (known == null || !known.floor().equals(now)) {
            String text = new String(body(type, List.of(), List.of(), NO_REQUEST), StandardCharsets.UTF_8);
            int at = text.indexOf(NO_REQUEST);
            known = new Plain(now, text.substring(0, at), text.substring(at + NO_REQUEST.length()));
            plain.put(type, known);
        }
        return known.with(requestId);
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
