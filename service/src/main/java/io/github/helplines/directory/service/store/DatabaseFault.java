package io.github.helplines.directory.service.store;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.access.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database said was wrong.
 *
 * @param state the SQLSTATE
 * @param constraint the name of the constraint, or of the rule in a function; empty when none was named
 * @param place a place, from 0, in what a function was given; empty for none. The database's other details show values
 */
record DatabaseFault(String state, String constraint, String place) {
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,6}");

    /** The log had entries before a first import. */
    static final String LOG_NOT_EMPTY = "HD001";

    /**
     * Classes: no connection, too few resources, the operator stepped in, the system failed. States: waited for a lock
     * too long, held one too long, was the one to give way of two that waited for each other.
     */
    private static final List<String> ABSENCE = List.of("08", "53", "57P", "58", "55P03", "25P03", "40P01");

    /** Integrity constraints, values out of their type, and the rules of the functions that publish. */
    private static final List<String> REFUSAL = List.of("23", "22", "HD");

    /** What the functions that ask for a key raise, as HTTP has it: 401, 403, 404, 409, 422. */
    private static final String ACCESS = "HD4";

    DatabaseFault {
        requireNonNull(state, "state");
        requireNonNull(constraint, "constraint");
        requireNonNull(place, "place");
    }

    DatabaseFault(String state, String constraint) {
        this(state, constraint, "");
    }

    /** The fault behind an exception; empty when the database was not even asked. */
    static Optional<DatabaseFault> of(Throwable thrown) {
        Optional<DatabaseFault> found = Optional.empty();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ConnectionException) {
                return Optional.of(new DatabaseFault("08000", ""));
            }
            if (each instanceof SQLException sql && found.isEmpty()) {
                found = Optional.of(new DatabaseFault(
                        Optional.ofNullable(sql.getSQLState()).orElse(""),
                        name(sql, DatabaseFault::named),
                        name(sql, DatabaseFault::placed)));
            }
        }
        return found;
    }

    private static String name(SQLException thrown, Function<ServerErrorMessage, Optional<String>> part) {
        return Stream.of(thrown)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .flatMap(each -> Optional.ofNullable(each.getServerErrorMessage()).stream())
                .flatMap(message -> part.apply(message).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> placed(ServerErrorMessage message) {
        return Optional.ofNullable(message.getDetail()).filter(PLACE.asMatchPredicate());
    }

    private static Optional<String> named(ServerErrorMessage message) {
        return Optional.ofNullable(message.getConstraint()).or(() -> Optional.ofNullable(message.getColumn()));
    }

    /** Whether the database is away, and might be back later. */
    boolean isAbsence() {
        return ABSENCE.stream().anyMatch(state::startsWith);
    }

    /** Whether the database objects to what it was given. */
    boolean isRefusal() {
        return REFUSAL.stream().anyMatch(state::startsWith);
    }

    /** The place in what a function was given, counted from 0. */
    Optional<Integer> findPlace() {
        return Optional.of(place).filter(found -> !found.isEmpty()).map(Integer::valueOf);
    }

    /** Why a key was refused, or what was asked of keys; empty when the fault is another. */
    Optional<Refusal> refusedAccess() {
        return state.startsWith(ACCESS) ? Refusal.ofRule(constraint) : Optional.empty();
    }
}
