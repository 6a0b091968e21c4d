package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.editing.ReturnContractTest;
import io.github.helplines.directory.service.testing.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one person returns alone, on a real database. */
final class ReturnIT extends ReturnContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected EditingStore store() {
        return new JdbiEditingStore(database);
    }
}
