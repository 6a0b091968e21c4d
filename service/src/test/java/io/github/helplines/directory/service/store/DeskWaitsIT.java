package io.github.helplines.directory.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import io.github.helplines.directory.service.editing.EditingRoom;
import io.github.helplines.directory.service.testing.FreshDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever waits too long for their turn to write, or keeps others waiting too long, is told to come back later. */
class DeskWaitsIT {
    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    private EditingRoom room;

    @BeforeEach
    void openTheRoom() {
        room = new EditingRoom(new JdbiEditingStore(database));
    }

    @Test
    void whoeverWaitsForTheLogTooLongIsToldToComeBack() {
        Desk desk = new JdbiDesk(configured("SET lock_timeout = '50ms'"));
        database.owner().useTransaction(elsewhere -> {
            elsewhere.execute("LOCK TABLE directory.entry IN SHARE ROW EXCLUSIVE MODE");
            assertThatThrownBy(() -> lock(desk)).isInstanceOf(DirectoryUnavailableException.class);
        });
        assertThatCode(() -> lock(desk)).doesNotThrowAnyException();
    }

    @Test
    void whoeverHoldsTheLogAndDoesNothingLosesIt() {
        Desk slow = new JdbiDesk(configured("SET idle_in_transaction_session_timeout = '50ms'"));
        assertThatThrownBy(() -> slow.inOneTransaction(room.editor, null, session -> {
                    session.lockLog();
                    lock(room.desk);
                    session.lockLog();
                    return "";
                }))
                .isInstanceOf(DirectoryUnavailableException.class);
    }

    @Test
    void nobodyWaitsForAnotherToClearAwayOldAnswers() {
        remember("yesterday");
        ageEveryAnswer();
        Desk impatient = new JdbiDesk(configured("SET lock_timeout = '200ms'"));
        room.desk.inOneTransaction(room.editor, replay("today"), session -> {
            assertThat(impatient.inOneTransaction(room.otherEditor, replay("today"), other -> "meanwhile"))
                    .isEqualTo("meanwhile");
            return "";
        });
        assertThat(answers()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsTooOldIsNoAnswerAlsoWhileAnotherClearsItAway() {
        remember("friday");
        ageEveryAnswer();
        Desk impatient = new JdbiDesk(configured("SET lock_timeout = '200ms'"));
        database.owner().useTransaction(elsewhere -> {
            elsewhere.execute("SELECT FROM directory.replay FOR KEY SHARE");
            assertThat(impatient.inOneTransaction(room.editor, replay("friday"), session -> "anew"))
                    .isEqualTo("anew");
        });
        assertThat(room.desk.inOneTransaction(room.editor, replay("friday"), session -> "once more"))
                .isEqualTo("anew");
    }

    private void remember(String key) {
        room.desk.inOneTransaction(room.editor, replay(key), session -> "before");
    }

    private static Desk.Replay replay(String key) {
        return new Desk.Replay(key, Sha256.hash(key));
    }

    private void ageEveryAnswer() {
        database.owner().useHandle(handle -> handle.execute("""
                UPDATE directory.replay SET written_at = written_at - interval '25 hours'
                """));
    }

    private long answers() {
        return database.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM directory.replay")
                        .mapTo(Long.class)
                        .one());
    }

    private String lock(Desk desk) {
        return desk.inOneTransaction(
                room.editor, null, session -> String.valueOf(session.lockLog().sequence()));
    }

    private Jdbi configured(String setting) {
        return Jdbi.create(() -> {
            var connection = database.connection();
            try (var statement = connection.createStatement()) {
                statement.execute(setting);
            }
            return connection;
        });
    }
}
