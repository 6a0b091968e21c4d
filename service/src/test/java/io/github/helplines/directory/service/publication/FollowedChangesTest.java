package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.InMemoryDirectory;
import io.github.helplines.directory.service.testing.TestRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** When a change is followed alone, and when everything is read. */
class FollowedChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    private static final Author EDITOR = new Author("editor", null);

    @TempDir
    Path folder;

    private final InMemoryDirectory log = new InMemoryDirectory();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Publisher publisher;

    @BeforeEach
    void publish() {
        logged.start();
        logger().addAppender(logged);
        log.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, NOW);
        publisher = new Publisher(log, new SnapshotFile(folder.resolve("snapshot")), () -> NOW);
        publisher.publishFirst();
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(logged);
    }

    @Test
    void whatHasNotChangedIsTheSameObject() {
        DirectoryRecord before = unchanged();

        change("Keys were lost.");

        assertThat(summary()).contains("Keys were lost.");
        assertThat(unchanged()).isSameAs(before);
    }

    @Test
    void afterVeryManyChangesEverythingIsRead() {
        DirectoryRecord before = unchanged();
        DirectoryRecord keys = TestRecords.named("lost-keys");
        log.publish(IntStream.range(0, 1_001).mapToObj(i -> keys).toList(), EDITOR, NOW);

        change("Keys were lost.");

        assertThat(summary()).contains("Keys were lost.");
        assertThat(unchanged()).isEqualTo(before).isNotSameAs(before);
    }

    @Test
    void whatCannotBeFollowedIsReadAndSaidOnce() {
        log.setFollowed(false);
        change("Keys were lost.");
        change("Keys were found.");

        assertThat(summary()).contains("Keys were found.");
        assertThat(publisher.trouble()).isEmpty();
        assertThat(errors()).isEqualTo(1);

        log.setFollowed(true);
        change("Keys were lost.");
        log.setFollowed(false);
        change("Keys were found.");

        assertThat(errors()).as("again, since it went well between").isEqualTo(2);
    }

    private void change(String words) {
        log.publish(List.of(TestRecords.edited(TestRecords.named("lost-keys"), "Keys are gone.", words)), EDITOR, NOW);
        publisher.refresh();
    }

    private long errors() {
        return logged.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .count();
    }

    private DirectoryRecord unchanged() {
        return publisher
                .get()
                .content()
                .directory()
                .find(DirectoryRecord.class, TestRecords.named("meadow-desk").slug())
                .orElseThrow();
    }

    private String summary() {
        return String.join("\n", publisher.get().lines());
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Publisher.class);
    }
}
