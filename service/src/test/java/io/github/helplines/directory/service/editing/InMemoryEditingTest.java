package io.github.helplines.directory.service.editing;

final class InMemoryEditingTest extends EditingContractTest {
    private final EditingStore store = new InMemoryEditingStore();

    @Override
    protected EditingStore store() {
        return store;
    }
}
