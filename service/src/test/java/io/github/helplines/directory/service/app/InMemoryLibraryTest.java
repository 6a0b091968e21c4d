package io.github.helplines.directory.service.app;

import io.github.helplines.directory.client.testing.InMemoryDirectory;

/** The double for tests of other applications. */
class InMemoryLibraryTest extends LibraryContract {
    InMemoryLibraryTest() {
        super(InMemoryDirectory.bundled(ServiceExtension.NOW::instant));
    }
}
