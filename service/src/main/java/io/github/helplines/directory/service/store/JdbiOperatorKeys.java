package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Token;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The keys as whoever owns the database can change them, without a key of their own: the first one has to come from
 * somewhere, and the last one may be lost. Throws as {@link io.github.helplines.directory.service.access.KeyRing} does,
 * {@link AccessRefusedException} for the reasons named there, save those that concern the caller's own key.
 */
public final class JdbiOperatorKeys {
    private final Transactions transactions;

    /** @param owner of the database: no other role may do this */
    public JdbiOperatorKeys(Jdbi owner) {
        this.transactions = new Transactions(owner);
    }

    /** Makes a key, an admin's too. */
    public AccessKey create(NewKey key, Token token) {
        return transactions.writing(handle -> one(handle.createQuery("""
                        SELECT * FROM directory.issue_key(
                            :new_id, :holder, CAST(:scopes AS text[]), :new_credential,
                            CAST(:expires_at AS timestamptz), NULL)
                        """)
                .bind("new_id", token.id().value())
                .bind("holder", key.holder().name())
                .bind("scopes", AccessKeyMapper.literal(key.scopes()))
                .bind("new_credential", token.credential().value())
                .bind("expires_at", key.findExpiresAt().map(at -> at.atOffset(ZoneOffset.UTC)))));
    }

    /** Every key there is or was, in the order they were made. */
    public List<AccessKey> list() {
        return transactions.writing(
                handle -> handle.createQuery("""
                        SELECT (directory.show_key(access_key)).* FROM directory.access_key ORDER BY created_at, id
                        """).map(new AccessKeyMapper()).list());
    }

    /** Ends a key at once, the last of an admin too: a leaked one must end whatever follows. */
    public AccessKey revoke(KeyId id) {
        return transactions.writing(handle -> one(handle.createQuery("""
                        SELECT * FROM directory.end_key(:ended_id, NULL)
                        """).bind("ended_id", id.value())));
    }

    /** Makes a key in the place of another, which is still taken for as long as they overlap. */
    public AccessKey rotate(KeyId id, Duration overlap, Token token) {
        return transactions.writing(handle -> one(handle.createQuery("""
                        SELECT * FROM directory.replace_key(:old_id, :new_id, :new_credential, :overlap_seconds, NULL)
                        """)
                .bind("old_id", id.value())
                .bind("new_id", token.id().value())
                .bind("new_credential", token.credential().value())
                .bind("overlap_seconds", overlap.toSeconds())));
    }

    private static AccessKey one(Query query) {
        return query.map(new AccessKeyMapper()).findOne().orElseThrow();
    }
}
