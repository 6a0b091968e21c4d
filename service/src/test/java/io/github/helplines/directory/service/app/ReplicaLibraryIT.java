package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.Provenance.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The copy that follows a running service. */
class ReplicaLibraryIT extends LibraryContract {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    ReplicaLibraryIT() {
        super(Libraries.replica(SERVICE, Libraries.uri(SERVICE)).build());
    }

    @Test
    void itAnswersFromMemory() {
        assertThat(directory.services().get("childline").provenance().source()).isEqualTo(Source.MEMORY);
    }

    @AfterEach
    void close() {
        directory.close();
    }
}
