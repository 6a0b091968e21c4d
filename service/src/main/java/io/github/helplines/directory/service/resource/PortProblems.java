package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.editing.ChangesRefusedException;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.RefusedException;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.representation.Header;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** What the ports throw, as the problems they are to whoever asked. */
final class PortProblems {
    private static final Header CHALLENGE = new Header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");

    private PortProblems() {}

    /** The problem that was meant; anything else as it was thrown. */
    static Throwable translated(Throwable thrown) {
        if (thrown instanceof DirectoryUnavailableException) {
            return ProblemException.of(ProblemType.UNAVAILABLE);
        }
        if (thrown instanceof ChangesRefusedException refused) {
            return problem(refused);
        }
        if (thrown instanceof RefusedException refused) {
            return problem(refused);
        }
        return thrown instanceof AccessRefusedException refused ? problem(refused.refusal()) : thrown;
    }

    /** A refusal of a request that names what it read in If-Match, and not in its body. */
    static RuntimeException ofIfMatch(RefusedException refused) {
        return refused.why() == RefusedException.Why.CONTENT_CHANGED ? stale(HttpHeaders.IF_MATCH) : refused;
    }

    /** @param where the member or header that names what was read */
    private static ProblemException stale(String where) {
        return ProblemException.with(
                ProblemType.STALE,
                List.of(new Fault(Fault.child("", where), "stale", "is not what the proposal says now")));
    }

    private static ProblemException problem(ChangesRefusedException refused) {
        return switch (refused.why()) {
            case INVALID -> ProblemException.invalid(refused.faults());
            case STALE -> ProblemException.with(ProblemType.STALE, refused.faults());
            case ACKNOWLEDGEMENT_NEEDED -> ProblemException.with(ProblemType.ACKNOWLEDGEMENT_NEEDED, refused.faults());
            case NOT_THERE -> ProblemException.with(ProblemType.NOT_FOUND, refused.faults());
        };
    }

    private static ProblemException problem(RefusedException refused) {
        return switch (refused.why()) {
            case SECOND_PERSON, NOT_ALONE -> ProblemException.of(ProblemType.SECOND_PERSON_NEEDED);
            case NO_PROPOSAL -> ProblemException.of(ProblemType.NOT_FOUND);
            case DECIDED -> ProblemException.of(ProblemType.ALREADY_DECIDED);
            case CONTENT_CHANGED -> stale("content_sha256");
            case STALE ->
                ProblemException.with(
                        ProblemType.STALE,
                        List.of(new Fault(
                                Fault.child(
                                                "/changes",
                                                Optional.ofNullable(refused.place())
                                                        .orElse(0)) + "/base_revision",
                                "stale",
                                "the record has changed since: read it again")));
            case IN_FLIGHT -> ProblemException.of(ProblemType.REQUEST_IN_FLIGHT);
            case REPLAY_KEY_USED -> ProblemException.of(ProblemType.REPLAY_KEY_USED);
            case TOO_OFTEN -> ProblemException.of(ProblemType.TOO_MANY_ALONE, new Header("Retry-After", "3600"));
            case RULE -> ProblemException.invalid(List.of(brokenRule(refused.rule())));
        };
    }

    private static Fault brokenRule(String rule) {
        return switch (rule) {
            case "redacts_own_entry" -> new Fault("", "not_there", "redacts an entry that is none of this record's");
            case "redacts_what_is_past" ->
                new Fault("", "in_force", "redacts the text in force, or what is left of a withdrawn record");
            case "returned_once" ->
                new Fault(
                        "/id",
                        "returned_already",
                        "was returned by one person since two last agreed on it: propose what it should be");
            default -> new Fault("", "refused", "breaks a rule of the store");
        };
    }

    private static ProblemException problem(Refusal refusal) {
        return switch (refusal) {
            case KEY_VALID -> noKeyInForce();
            case KEY_SCOPE ->
                ProblemException.of(
                        ProblemType.FORBIDDEN, new Fault("", "missing_scope", "takes another key than this one"));
            case KEY_KNOWN -> ProblemException.of(ProblemType.NOT_FOUND);
            case LAST_ADMIN_KEY -> ProblemException.of(ProblemType.LAST_ADMIN_KEY);
            case KEY_LASTS -> ProblemException.of(ProblemType.KEY_ENDED);
            case HOLDER_SPELLING ->
                field("holder", "other_spelling", "must be spelt as in the keys this holder has already");
            case EXPIRY_AHEAD -> field("expires_at", "out_of_range", "must be in the future");
            case OVERLAP_RANGE -> field("overlap_seconds", "out_of_range", "must be from 0 to 604800: seven days");
        };
    }

    /** One answer for all that no key is found by, so that it tells nothing about keys. */
    static ProblemException noKeyInForce() {
        return unauthorized(
                "unknown_key", "is of no key in force: it is unknown, has expired, or was revoked or replaced");
    }

    static ProblemException unauthorized(String code, String message) {
        return ProblemException.of(ProblemType.UNAUTHORIZED, new Fault("", code, message), CHALLENGE);
    }

    private static ProblemException field(String name, String code, String message) {
        return ProblemException.invalid(List.of(new Fault(Fault.child("", name), code, message)));
    }
}
