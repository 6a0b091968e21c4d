package io.github.helplines.directory.service.editing;

final class InMemoryPublishableTest extends PublishableContractTest {
    private final EditingStore store = new InMemoryEditingStore();

    @Override
    protected EditingStore store() {
        return store;
    }
}
