package io.github.helplines.directory.service.editing;

final class InMemoryDeskTest extends DeskContractTest {
    private final EditingStore store = new InMemoryEditingStore();

    @Override
    protected EditingStore store() {
        return store;
    }
}
