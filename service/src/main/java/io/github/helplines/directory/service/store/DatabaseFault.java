package io.github.helplines.directory.service.store;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database said was wrong.
 *
 * @param state the SQLSTATE
 * @param constraint the name of the constraint, or of the rule in a function; empty when none was named
 */
record DatabaseFault(String state, String constraint) {
    /** The log had entries before a first import. */
    static final String LOG_NOT_EMPTY = "HD001";

    /** Classes: no connection, too few resources, the operator stepped in, the system failed. */
    private static final List<String> ABSENCE = List.of("08", "53", "57P", "58");

    /** Integrity constraints, values out of their type, and the rules of the functions that publish. */
    private static final List<String> REFUSAL = List.of("23", "22", "HD");

    DatabaseFault {
        requireNonNull(state, "state");
        requireNonNull(constraint, "constraint");
    }

    /** The fault behind an exception; empty when the database was not even asked. */
    static Optional<DatabaseFault> of(Throwable thrown) {
        Optional<DatabaseFault> found = Optional.empty();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ConnectionException) {
                return Optional.of(new DatabaseFault("08000", ""));
            }
            if (each instanceof SQLException sql && found.isEmpty()) {
                found = Optional.of(
                        new DatabaseFault(Optional.ofNullable(sql.getSQLState()).orElse(""), name(sql)));
            }
        }
        return found;
    }

    private static String name(SQLException thrown) {
        return Stream.of(thrown)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .flatMap(each -> Optional.ofNullable(each.getServerErrorMessage()).stream())
                .flatMap(message -> named(message).stream())
                .findFirst()
                .orElse("");
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
}
