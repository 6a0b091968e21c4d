package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Chain;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.DirectoryReader;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.Publication;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.editing.RecordsRefusedException;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What is PostgreSQL's own in the two ports. */
final class JdbiDirectoryLogIT {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Test
    void importsMoreThanOneStatementHolds() {
        List<DirectoryRecord> records = new ArrayList<>(TestRecords.all());
        DirectoryRecord pattern = TestRecords.named("lost-keys");
        for (int i = 1000; i < 2200; i++) {
            records.add(TestRecords.edited(
                    TestRecords.edited(pattern, "\"slug\":\"lost-keys\"", "\"slug\":\"lost-keys-" + i + "\""),
                    "000000000052",
                    "00000000" + i));
        }

        Publication publication = log().importIntoEmptyLog(records, Author.IMPORT, OwnerLog.NOW);

        assertThat(publication).isInstanceOf(Publication.Imported.class);
        PublishedState state = reader().read(0);
        assertThat(state.records()).hasSize(records.size());
        assertThat(Chain.verify(reader().entriesAfter(0, 10_000), state.chainHead()))
                .isEmpty();
    }

    @Test
    void namesTheRuleOfARefusal() {
        DirectoryRecord shared = TestRecords.edited(TestRecords.named("harbour-young"), "YOUNG", "HARBOUR");

        assertThatThrownBy(() -> log().importIntoEmptyLog(TestRecords.allWith(shared), Author.IMPORT, OwnerLog.NOW))
                .isInstanceOfSatisfying(
                        RecordsRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("keyword_reaches_one_channel"));
    }

    @Test
    void tellsListenersWhatWasPublished() throws SQLException {
        try (Connection listener = database.connection()) {
            listener.createStatement().execute("LISTEN published");
            log().importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW);

            PGNotification[] notifications = listener.unwrap(PGConnection.class).getNotifications(10_000);

            assertThat(notifications)
                    .extracting(PGNotification::getParameter)
                    .containsExactly(String.valueOf(TestRecords.all().size()));
        }
    }

    @Test
    void saysWhenTheConnectionEndsUnderIt() throws SQLException {
        try (Connection connection = database.connection()) {
            DirectoryReader reader = new JdbiDirectoryReader(Jdbi.create(connection));
            assertThat(reader.sequence()).isZero();
            database.endConnections();

            assertThatThrownBy(reader::sequence).isInstanceOf(DirectoryUnavailableException.class);
            assertThatThrownBy(() -> reader.read(1)).isInstanceOf(DirectoryUnavailableException.class);
        }
        assertThat(reader().sequence()).isZero();
    }

    @Test
    void readsAgainWhenTheDatabaseComesBack() {
        database.goAway();
        assertThatThrownBy(() -> reader().read(1)).isInstanceOf(DirectoryUnavailableException.class);
        database.comeBack();

        assertThat(reader().read(1).records()).isEmpty();
    }

    private JdbiDirectoryLog log() {
        return new JdbiDirectoryLog(database.service());
    }

    private JdbiDirectoryReader reader() {
        return new JdbiDirectoryReader(database.service());
    }
}
