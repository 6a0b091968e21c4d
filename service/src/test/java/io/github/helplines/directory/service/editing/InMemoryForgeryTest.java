package io.github.helplines.directory.service.editing;

final class InMemoryForgeryTest extends ForgeryContractTest {
    private final EditingStore store = new InMemoryEditingStore();

    @Override
    protected EditingStore store() {
        return store;
    }
}
