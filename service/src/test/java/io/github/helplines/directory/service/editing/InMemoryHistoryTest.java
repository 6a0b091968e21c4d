package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.seal.StoredEntry;
import java.util.List;
import java.util.UUID;

final class InMemoryHistoryTest extends DirectoryHistoryContractTest {
    private final InMemoryHistory history = new InMemoryHistory(UUID.randomUUID(), List.of());

    @Override
    protected DirectoryHistory history() {
        return history;
    }

    @Override
    protected void write(List<StoredEntry> entries) {
        entries.forEach(history::add);
    }

    @Override
    protected void redact(StoredEntry redaction, long emptied) {
        history.add(redaction);
        history.empty(emptied);
    }

    @Override
    protected void takeStoreAway() {
        history.setAway(true);
    }
}
