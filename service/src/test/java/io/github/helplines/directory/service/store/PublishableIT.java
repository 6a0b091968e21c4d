package io.github.helplines.directory.service.store;

import io.github.helplines.directory.service.editing.EditingStore;
import io.github.helplines.directory.service.editing.PublishableContractTest;
import io.github.helplines.directory.service.testing.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is proposed can be published, on a real database. */
final class PublishableIT extends PublishableContractTest {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected EditingStore store() {
        return new JdbiEditingStore(database);
    }
}
