package io.github.helplines.directory.service.store;

import org.jdbi.v3.core.Jdbi;

/**
 * What the role that serves may do to the database.
 *
 * @param role its name
 * @param writesDirectly whether it could change the log or the current records past the function that publishes, as
 *     the owner of the database can
 */
public record Privileges(String role, boolean writesDirectly) {

    /**
     * Asks the database what the role of this connection may do.
     *
     * @throws io.github.helplines.directory.service.editing.DirectoryUnavailableException when it cannot be reached
     */
    public static Privileges check(Jdbi jdbi) {
        return new Transactions(jdbi)
                .reading(handle -> handle.createQuery("""
                        SELECT current_user AS role,
                               coalesce(bool_or(has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE')), false)
                                   AS writes_directly
                        FROM pg_class
                        WHERE relnamespace = CAST('directory' AS regnamespace) AND relkind IN ('r', 'p')
                        """)
                        .map((row, context) -> new Privileges(row.getString("role"), row.getBoolean("writes_directly")))
                        .findOne()
                        .orElseThrow());
    }
}
