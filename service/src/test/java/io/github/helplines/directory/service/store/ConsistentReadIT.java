package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.github.helplines.directory.service.testing.TestRecords;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A read is of one moment, even when a publication comes between its statements. */
final class ConsistentReadIT {
    private static final DirectoryRecord CHANGED =
            TestRecords.edited(TestRecords.named("lost-keys"), "Keys are gone.", "The keys are gone.");

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @BeforeEach
    void publishTheFirstDirectory() {
        new JdbiDirectoryLog(database.service())
                .importIntoEmptyLog(TestRecords.all(), Author.IMPORT, OwnerLog.NOW.minusSeconds(60));
    }

    @Test
    void readsOneStateWhileAnotherIsPublished() {
        PublishedState before = new JdbiDirectoryReader(database.service()).read(5);
        PublishingBetween between = new PublishingBetween(new OwnerLog(database.owner()));
        Jdbi interrupted = database.service().setSqlLogger(between);

        PublishedState during = new JdbiDirectoryReader(interrupted).read(5);

        assertThat(between.published).isTrue();
        assertThat(during).isEqualTo(before);
        PublishedState after = new JdbiDirectoryReader(database.service()).read(5);
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(after.records()).isNotEqualTo(before.records()).hasSameSizeAs(before.records());
        assertThat(after.newestEntries()).hasSize(5);
        assertThat(after.newestEntries().get(4).entry().hash()).isEqualTo(after.chainHead());
    }

    /** Publishes a change once, after the first statement of somebody else's transaction. */
    private static final class PublishingBetween implements SqlLogger {
        private final OwnerLog log;
        private boolean published;

        private PublishingBetween(OwnerLog log) {
            this.log = log;
        }

        @Override
        public void logAfterExecution(StatementContext context) {
            if (!published) {
                published = true;
                log.append(Operation.UPDATE, CHANGED);
            }
        }
    }
}
