package io.github.helplines.directory.service.store;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Runs work in one transaction each, and tells a database that is away, and one that refuses a key, from one that objects
 * to something else.
 */
final class Transactions {
    private final Jdbi jdbi;

    Transactions(Jdbi jdbi) {
        this.jdbi = requireNonNull(jdbi, "jdbi");
        // What was bound to a statement may be what somebody typed into an address: a log is no place for it.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** For one statement, which sees one state without a transaction around it, and so takes one exchange. */
    <T> T asking(Function<Handle, T> work) {
        return known(() -> jdbi.withHandle(handle -> silently(handle, work)));
    }

    /** Every statement of the work sees the same state. */
    <T> T reading(Function<Handle, T> work) {
        return run(TransactionIsolationLevel.REPEATABLE_READ, work);
    }

    /** Each statement sees what others committed before it: after waiting for a lock, what the one before wrote. */
    <T> T writing(Function<Handle, T> work) {
        return run(TransactionIsolationLevel.READ_COMMITTED, work);
    }

    private <T> T run(TransactionIsolationLevel isolation, Function<Handle, T> work) {
        return known(() -> jdbi.inTransaction(isolation, handle -> silently(handle, work)));
    }

    /** What is bound to a statement may be a person's name: it stays out of messages, which are logged. */
    private static <T> T silently(Handle handle, Function<Handle, T> work) {
        handle.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return work.apply(handle);
    }

    private static <T> T known(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            Optional<DatabaseFault> fault = DatabaseFault.of(e);
            if (fault.filter(DatabaseFault::isAbsence).isPresent()) {
                throw new DirectoryUnavailableException(e);
            }
            throw fault.flatMap(DatabaseFault::refusedAccess)
                    .<RuntimeException>map(AccessRefusedException::new)
                    .orElse(e);
        }
    }
}
