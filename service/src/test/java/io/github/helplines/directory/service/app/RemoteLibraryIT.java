package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.Provenance.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The directory that asks a running service. */
class RemoteLibraryIT extends LibraryContract {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    RemoteLibraryIT() {
        super(Libraries.remote(SERVICE));
    }

    @Test
    void itAsksTheService() {
        assertThat(directory.services().get("childline").provenance().source()).isEqualTo(Source.SERVICE);
        assertThat(directory.emergency().provenance().source()).isEqualTo(Source.SERVICE);
    }

    @AfterEach
    void close() {
        directory.close();
    }
}
