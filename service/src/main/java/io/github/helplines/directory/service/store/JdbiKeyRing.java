package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.KeyRing;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.access.Token;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Keys in PostgreSQL, as the role that serves: it sees none of them, and calls functions that ask for a key first. */
public final class JdbiKeyRing implements KeyRing {
    private final Transactions transactions;

    public JdbiKeyRing(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    @Override
    public Optional<Caller> authenticate(Token token) {
        try {
            return transactions.writing(handle -> handle.createQuery("""
                            SELECT holder, scopes FROM directory.whose_key(:key_id, :credential)
                            """)
                    .bind("key_id", token.id().value())
                    .bind("credential", token.credential().value())
                    .map((row, context) -> new Caller(
                            token.id(),
                            new Holder(row.getString("holder")),
                            AccessKeyMapper.scopes(row),
                            token.credential()))
                    .findOne());
        } catch (AccessRefusedException e) {
            if (e.refusal() == Refusal.KEY_VALID) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public AccessKey create(Caller admin, NewKey key, Token token) {
        return transactions.writing(handle -> one(as(admin, handle, """
                        SELECT * FROM directory.create_key(
                            :key_id, :credential,
                            :new_id, :holder, CAST(:scopes AS text[]), :new_credential,
                            CAST(:expires_at AS timestamptz))
                        """)
                .bind("new_id", token.id().value())
                .bind("holder", key.holder().name())
                .bind("scopes", AccessKeyMapper.literal(key.scopes()))
                .bind("new_credential", token.credential().value())
                .bind("expires_at", key.findExpiresAt().map(at -> at.atOffset(ZoneOffset.UTC)))));
    }

    @Override
    public List<AccessKey> list(Caller admin) {
        return transactions.writing(
                handle -> as(admin, handle, """
                        SELECT * FROM directory.list_keys(:key_id, :credential)
                        """).map(new AccessKeyMapper()).list());
    }

    @Override
    public AccessKey revoke(Caller admin, KeyId id) {
        return transactions.writing(handle -> one(as(admin, handle, """
                        SELECT * FROM directory.revoke_key(:key_id, :credential, :ended_id)
                        """).bind("ended_id", id.value())));
    }

    @Override
    public AccessKey rotate(Caller caller, KeyId id, Duration overlap, Token token) {
        return transactions.writing(handle -> one(as(caller, handle, """
                        SELECT * FROM directory.rotate_key(
                            :key_id, :credential, :old_id, :new_id, :new_credential, :overlap_seconds)
                        """)
                .bind("old_id", id.value())
                .bind("new_id", token.id().value())
                .bind("new_credential", token.credential().value())
                .bind("overlap_seconds", overlap.toSeconds())));
    }

    private static Query as(Caller caller, Handle handle, String sql) {
        return handle.createQuery(sql)
                .bind("key_id", caller.keyId().value())
                .bind("credential", caller.credential().value());
    }

    private static AccessKey one(Query query) {
        return query.map(new AccessKeyMapper()).findOne().orElseThrow();
    }
}
