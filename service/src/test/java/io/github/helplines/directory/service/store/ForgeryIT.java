package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.editing.ForgeryContractTest;
import io.github.helplines.directory.service.testing.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a real database refuses although the service has been taken over. */
final class ForgeryIT extends ForgeryContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected EditingStore store() {
        return new JdbiEditingStore(database);
    }
}
