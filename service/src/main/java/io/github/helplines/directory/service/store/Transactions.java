package io.github.helplines.directory.service.store;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Runs work in one transaction each, and tells a database that is away from one that objects. */
final class Transactions {
    private final Jdbi jdbi;

    Transactions(Jdbi jdbi) {
        this.jdbi = requireNonNull(jdbi, "jdbi");
    }

    /** Every statement of the work sees the same state. */
    <T> T reading(Function<Handle, T> work) {
        return available(() -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply));
    }

    /** Each statement sees what others committed before it: after waiting for a lock, what the one before wrote. */
    <T> T writing(Function<Handle, T> work) {
        return available(() -> jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work::apply));
    }

    private static <T> T available(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            if (DatabaseFault.of(e).filter(DatabaseFault::isAbsence).isPresent()) {
                throw new DirectoryUnavailableException(e);
            }
            throw e;
        }
    }
}
