package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.editing.AloneContractTest;
import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.testing.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one person may do alone, on a real database. */
final class AloneIT extends AloneContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected EditingStore store() {
        return new JdbiEditingStore(database);
    }
}
