package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.github.helplines.directory.service.testing.FreshDatabase;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the database is told with each connection. */
class ServicePoolIT {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    Path var;

    @Test
    void onlyWritersHaveLimitsToTheirWaiting() throws Exception {
        Database database = Database.open(new DatabaseSettings(DATABASE.serviceUrl(), DATABASE.ownerUrl()), var);
        ServicePool writers = ServicePool.ofWriters(database, new MetricRegistry(), "writers", 1);
        ServicePool readers = ServicePool.ofReaders(database, new MetricRegistry(), "readers", 1);
        try {
            assertThat(setting(writers, "lock_timeout")).isEqualTo("15s");
            assertThat(setting(writers, "idle_in_transaction_session_timeout")).isEqualTo("30s");
            assertThat(setting(readers, "lock_timeout")).isEqualTo("0");
        } finally {
            writers.stop();
            readers.stop();
        }
    }

    private static String setting(ServicePool pool, String name) {
        try (Handle handle = Jdbi.create(pool).open()) {
            return handle.createQuery("SHOW " + name).mapTo(String.class).one();
        }
    }
}
