package io.github.helplines.directory.service.store;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.Desk;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The desk in PostgreSQL: everything goes through the database's own functions, which judge the key themselves. */
public final class JdbiDesk implements Desk {
    private final Transactions transactions;

    public JdbiDesk(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi);
    }

    @Override
    public String inOneTransaction(ActingKey who, @Nullable Replay replay, Function<Session, String> work) {
        requireNonNull(who, "who");
        try {
            return transactions.writing(handle ->
                    replay == null ? work.apply(new JdbiDeskSession(handle, who)) : once(handle, who, replay, work));
        } catch (JdbiException e) {
            throw Refusals.of(e);
        }
    }

    private static String once(Handle handle, ActingKey who, Replay replay, Function<Session, String> work) {
        Optional<String> before = handle.createQuery("""
                        SELECT directory.begin_request(:key_id, :credential, :replay_key, :request)
                        """)
                .bind("key_id", who.keyId())
                .bind("credential", who.sha256())
                .bind("replay_key", replay.key())
                .bind("request", replay.request().hex())
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one();
        if (before.isPresent()) {
            return before.get();
        }
        String answer = work.apply(new JdbiDeskSession(handle, who));
        handle.createQuery("""
                        SELECT directory.finish_request(:key_id, :credential, :replay_key, :request, :answer)
                        """)
                .bind("key_id", who.keyId())
                .bind("credential", who.sha256())
                .bind("replay_key", replay.key())
                .bind("request", replay.request().hex())
                .bind("answer", answer)
                .map((row, context) -> Boolean.TRUE)
                .one();
        return answer;
    }
}
