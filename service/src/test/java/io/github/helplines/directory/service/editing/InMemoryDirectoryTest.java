package io.github.helplines.directory.service.editing;

final class InMemoryDirectoryTest extends DirectoryStoreContractTest {
    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Override
    protected DirectoryReader reader() {
        return directory;
    }

    @Override
    protected DirectoryLog log() {
        return directory;
    }

    @Override
    protected void takeStoreAway() {
        directory.setAway(true);
    }
}
