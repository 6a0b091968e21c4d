package io.github.helplines.directory.service.editing;

final class InMemoryReturnTest extends ReturnContractTest {
    private final EditingStore store = new InMemoryEditingStore();

    @Override
    protected EditingStore store() {
        return store;
    }
}
