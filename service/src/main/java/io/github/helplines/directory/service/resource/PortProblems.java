package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import io.github.helplines.directory.service.representation.Header;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** What the ports throw, as the problems they are to whoever asked. */
final class PortProblems {
    private static final Header CHALLENGE = new Header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");

    private PortProblems() {}

    /** The problem that was meant; anything else as it was thrown. */
    static Throwable translated(Throwable thrown) {
        if (thrown instanceof DirectoryUnavailableException) {
            return ProblemException.of(ProblemType.UNAVAILABLE);
        }
        return thrown instanceof AccessRefusedException refused ? problem(refused.refusal()) : thrown;
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
