package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.editing.DirectoryLog;
import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.DirectoryStoreContractTest;
import io.github.helplines.directory.service.testing.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of the ports, kept by PostgreSQL, as the role that serves. */
final class JdbiDirectoryIT extends DirectoryStoreContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DirectoryReader reader() {
        return new JdbiDirectoryReader(database.service());
    }

    @Override
    protected DirectoryLog log() {
        return new JdbiDirectoryLog(database.service());
    }

    @Override
    protected void takeStoreAway() {
        database.goAway();
    }
}
