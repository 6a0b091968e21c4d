package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.KeyRing;
import io.github.helplines.directory.service.access.KeyRingContractTest;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.testing.FreshDatabase;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of the ring of keys, kept by PostgreSQL, as the role that serves. */
final class JdbiKeyRingIT extends KeyRingContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected KeyRing ring() {
        return new JdbiKeyRing(database.service());
    }

    @Override
    protected AccessKey issue(NewKey key, Token token) {
        return new JdbiOperatorKeys(database.owner()).create(key, token);
    }

    /** The database's clock is nobody's to set: what it is held against goes back instead. */
    @Override
    protected void letPass(Duration time) {
        database.owner().useTransaction(handle -> {
            handle.execute("ALTER TABLE directory.access_key DISABLE TRIGGER only_ended");
            handle.createUpdate("""
                            UPDATE directory.access_key
                            SET created_at = created_at - make_interval(secs => :seconds),
                                expires_at = expires_at - make_interval(secs => :seconds),
                                revoked_at = revoked_at - make_interval(secs => :seconds)
                            """).bind("seconds", time.toSeconds()).execute();
            handle.execute("ALTER TABLE directory.access_key ENABLE TRIGGER only_ended");
        });
    }

    @Override
    protected void takeStoreAway() {
        database.goAway();
    }
}
