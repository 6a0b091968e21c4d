package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.Severity;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.InMemoryDirectory;
import io.github.helplines.directory.service.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PublisherTest {
    private static final Instant START = Instant.parse("2026-11-02T09:30:00Z");
    private static final Author EDITOR = new Author("editor", null);

    @TempDir
    Path directory;

    private final InMemoryDirectory log = new InMemoryDirectory();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Instant now = START;
    private Publisher publisher;

    @BeforeEach
    void publishSomething() {
        logger().addAppender(logged);
        logged.start();
        importInto(log, START);
        publisher = newPublisher();
        publisher.publishFirst();
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(logged);
    }

    @Test
    void servesAndSavesWhatIsNewer() throws IOException {
        long before = publisher.get().sequence();
        publishSomethingNew(log);

        refreshAfter(Duration.ofSeconds(1));

        assertThat(publisher.trouble()).isEmpty();
        assertThat(publisher.get().sequence()).isEqualTo(before + 1);
        assertThat(publisher.get().rendered()).isNotNull();
        assertThat(saved().content().directory().sequence())
                .as("soon after another writing, once for all that comes")
                .isEqualTo(before);
        publishSomethingNew(log);
        refreshAfter(Duration.ofSeconds(4));
        assertThat(saved().content().directory().sequence()).isEqualTo(before + 2);
        assertThat(publisher.get().content().entries())
                .isEqualTo(log.read(Publisher.ENTRIES_IN_MEMORY).newestEntries());
        assertThat(saved().content().entries())
                .isEqualTo(publisher.get().content().entries());
    }

    @Test
    void savesAtOnceWhatTakesSomethingAway() throws IOException {
        log.publish(List.of(TestRecords.named("lost-keys")), Severity.CRITICAL, EDITOR, START.plusSeconds(1));

        refreshAfter(Duration.ofSeconds(1));

        assertThat(saved().content().directory().sequence())
                .isEqualTo(publisher.get().sequence());
    }

    @Test
    void confirmsWhatIsTheSame() {
        Snapshot before = publisher.get();

        refreshAfter(Duration.ofSeconds(7));

        assertThat(publisher.get()).isSameAs(before);
        assertThat(publisher.confirmedAt()).isEqualTo(START.plusSeconds(7));
        assertThat(publisher.trouble()).isEmpty();
    }

    @Test
    void keepsItsSnapshotFromAnEmptiedLog() throws IOException {
        log.becomeLike(new InMemoryDirectory());
        isRefused("its log is empty");
    }

    @Test
    void keepsItsSnapshotFromAnEmptiedLogOfAHigherEpoch() throws IOException {
        log.becomeLike(new InMemoryDirectory());
        log.raiseEpoch();
        isRefused("its log is empty");
    }

    @Test
    void keepsItsSnapshotFromAnotherDirectory() throws IOException {
        InMemoryDirectory other = new InMemoryDirectory();
        importInto(other, START);
        publishSomethingNew(other);
        log.becomeLike(other);
        isRefused("another directory_id");
        log.raiseEpoch();
        isRefused("another directory_id");
    }

    @Test
    void keepsItsSnapshotFromAnOlderCopy() throws IOException {
        InMemoryDirectory copy = copy();
        publishSomethingNew(log);
        refreshAfter(Duration.ofSeconds(5));

        log.becomeLike(copy);
        isRefused("its log is behind");
    }

    @Test
    void keepsItsSnapshotFromALowerEpoch() throws IOException {
        InMemoryDirectory copy = copy();
        log.raiseEpoch();
        refreshAfter(Duration.ofSeconds(5));
        assertThat(publisher.get().content().epoch()).isEqualTo(2);

        publishSomethingNew(copy);
        log.becomeLike(copy);
        isRefused("its log is behind");
    }

    @Test
    void keepsItsSnapshotFromAnotherHistoryOfTheSameLength() throws IOException {
        InMemoryDirectory copy = copy();
        publishSomethingNew(log);
        refreshAfter(Duration.ofSeconds(5));

        copy.publish(List.of(TestRecords.named("lost-keys")), EDITOR, START.plusSeconds(99));
        log.becomeLike(copy);
        isRefused("another history");
    }

    @Test
    void keepsItsSnapshotFromALongerLogThatParted() throws IOException {
        InMemoryDirectory copy = copy();
        publishSomethingNew(log);
        refreshAfter(Duration.ofSeconds(5));

        for (int i = 0; i < 3; i++) {
            copy.publish(List.of(TestRecords.named("lost-keys")), EDITOR, START.plusSeconds(99));
        }
        log.becomeLike(copy);
        isRefused("another history");
    }

    @Test
    void takesAnOlderCopyWhoseEpochWasRaised() throws IOException {
        InMemoryDirectory copy = copy();
        long sequence = publisher.get().sequence();
        publishSomethingNew(log);
        refreshAfter(Duration.ofSeconds(1));

        log.becomeLike(copy);
        log.raiseEpoch();
        refreshAfter(Duration.ofSeconds(1));

        assertThat(publisher.trouble()).isEmpty();
        assertThat(publisher.get().sequence()).isEqualTo(sequence);
        assertThat(saved().content().epoch()).isEqualTo(2);
    }

    @Test
    void keepsItsSnapshotFromOneWithoutServices() throws IOException {
        publishSomethingNew(log);
        log.lose(RecordKind.TOPIC);
        log.lose(RecordKind.SERVICE);
        isRefused("cannot be published");
    }

    @Test
    void keepsItsSnapshotFromOneWithoutTheEmergencyRecord() throws IOException {
        publishSomethingNew(log);
        log.lose(RecordKind.EMERGENCY);
        isRefused("cannot be published");
    }

    @Test
    void holdsASavedSnapshotAgainstTheLogAfterARestart() throws IOException {
        log.becomeLike(new InMemoryDirectory());
        publisher = newPublisher();
        assertThat(publisher.serveSaved("not asked yet")).isTrue();

        isRefused("remove snapshot.ndjson");
        assertThatThrownBy(publisher::publishFirst).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void confirmsAgainWhatComesBack() {
        log.setAway(true);
        refreshAfter(Duration.ofSeconds(1));
        assertThat(publisher.trouble()).contains("the database cannot be reached");
        assertThat(publisher.confirmedAt()).isEqualTo(START);

        log.setAway(false);
        refreshAfter(Duration.ofSeconds(1));
        assertThat(publisher.trouble()).isEmpty();
        assertThat(publisher.confirmedAt()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void logsATroubleOnceUntilItChanges() {
        logged.list.clear();
        log.setAway(true);
        for (int i = 0; i < 5; i++) {
            refreshAfter(Duration.ofSeconds(1));
        }
        log.setAway(false);
        log.becomeLike(new InMemoryDirectory());
        for (int i = 0; i < 5; i++) {
            refreshAfter(Duration.ofSeconds(1));
        }

        assertThat(logged.list).hasSize(2);
        assertThat(logged.list.get(0).getFormattedMessage()).contains("cannot be reached");
        assertThat(logged.list.get(1).getFormattedMessage()).contains("its log is empty");
    }

    @Test
    void remembersItsLastConfirmationThroughARestart() throws IOException {
        refreshAfter(Duration.ofSeconds(59));
        assertThat(saved().confirmedAt()).isEqualTo(START);
        refreshAfter(Duration.ofSeconds(1));
        assertThat(saved().confirmedAt()).isEqualTo(START.plusSeconds(60));

        refreshAfter(Duration.ofSeconds(5));
        publisher.keepNow();
        publisher = newPublisher();
        publisher.serveSaved("not asked yet");
        assertThat(publisher.confirmedAt()).isEqualTo(START.plusSeconds(65));
    }

    @Test
    void savesLaterWhatCouldNotBeSaved() throws IOException {
        Path obstacle = Files.createDirectory(directory.resolve("snapshot.ndjson.draft"));
        Path within = Files.createFile(obstacle.resolve("in-the-way"));
        publishSomethingNew(log);
        refreshAfter(Duration.ofSeconds(5));
        long sequence = publisher.get().sequence();
        assertThat(saved().content().directory().sequence()).isLessThan(sequence);

        Files.delete(within);
        Files.delete(obstacle);
        refreshAfter(Duration.ofSeconds(59));
        assertThat(saved().content().directory().sequence()).isLessThan(sequence);
        refreshAfter(Duration.ofSeconds(1));
        assertThat(saved().content().directory().sequence()).isEqualTo(sequence);
    }

    /** Nothing that is served or saved changes, and the trouble says why. */
    private void isRefused(String why) throws IOException {
        Snapshot before = publisher.get();
        Instant confirmedAt = publisher.confirmedAt();
        byte[] file = Files.readAllBytes(file());

        refreshAfter(Duration.ofMinutes(2));

        assertThat(publisher.get()).isSameAs(before);
        assertThat(publisher.confirmedAt()).isEqualTo(confirmedAt);
        assertThat(publisher.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(why));
        assertThat(file()).hasBinaryContent(file);
    }

    private void refreshAfter(Duration time) {
        now = now.plus(time);
        publisher.refresh();
    }

    private InMemoryDirectory copy() {
        InMemoryDirectory copy = new InMemoryDirectory();
        copy.becomeLike(log);
        return copy;
    }

    private Publisher newPublisher() {
        return new Publisher(log, new SnapshotFile(file()), () -> now);
    }

    private Path file() {
        return directory.resolve("snapshot.ndjson");
    }

    private SnapshotFile.Saved saved() throws IOException {
        return new SnapshotFile(file()).load().orElseThrow();
    }

    private static void importInto(InMemoryDirectory log, Instant at) {
        log.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, at);
    }

    private static void publishSomethingNew(InMemoryDirectory log) {
        log.publish(
                List.of(TestRecords.edited(TestRecords.named("lost-keys"), "Keys are gone.", "Keys were lost.")),
                EDITOR,
                START.plusSeconds(1));
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Publisher.class);
    }
}
