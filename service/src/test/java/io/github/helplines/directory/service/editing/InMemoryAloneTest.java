package io.github.helplines.directory.service.editing;

final class InMemoryAloneTest extends AloneContractTest {
    private final EditingStore store = new InMemoryEditingStore();

    @Override
    protected EditingStore store() {
        return store;
    }
}
