package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.editing.RefusedException;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** What the database's functions refuse, by the state they raise; a key that is refused is told before. */
final class Refusals {
    private static final Map<String, Why> BY_STATE = Map.of(
            "HD404", Why.NO_PROPOSAL,
            "HD422", Why.REPLAY_KEY_USED,
            "HD429", Why.TOO_OFTEN);

    /** States that stand for several rules, told apart by the rule's name. */
    private static final Map<String, Why> BY_RULE = Map.of(
            "second_person", Why.SECOND_PERSON,
            "proposal_open", Why.DECIDED,
            "request_in_flight", Why.IN_FLIGHT,
            "content_read", Why.CONTENT_CHANGED,
            "base_revision", Why.STALE,
            "alone", Why.NOT_ALONE,
            "one_decision", Why.NOT_ALONE,
            "floor_stays", Why.NOT_ALONE,
            "returns_to_agreed", Why.NOT_ALONE);

    private Refusals() {}

    /** The refusal behind an exception; the exception itself when the database did not refuse. */
    static RuntimeException of(JdbiException thrown) {
        Optional<DatabaseFault> fault = DatabaseFault.of(thrown).filter(DatabaseFault::isRefusal);
        if (fault.isEmpty()) {
            return thrown;
        }
        DatabaseFault found = fault.get();
        Why why = BY_STATE.getOrDefault(found.state(), BY_RULE.getOrDefault(found.constraint(), Why.RULE));
        return new RefusedException(why, found.constraint(), found.findPlace().orElse(null), thrown);
    }
}
