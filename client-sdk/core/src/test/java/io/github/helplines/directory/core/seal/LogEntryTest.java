package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogEntryTest {
    private static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final LogEntry FULL = new LogEntry(
            7,
            Instant.parse("2026-11-23T10:15:30Z"),
            Operation.RECALL,
            Severity.CRITICAL,
            "service",
            ID,
            Sha256.hash("{}"),
            "editor",
            "wrong number",
            Sha256.ZERO);

    private static Optional<LogEntry> read(String json, Faults faults) {
        return LogEntry.read(JsonText.parse(json).orElseThrow(), "", faults);
    }

    @Test
    void writesOneCanonicalLine() {
        assertThat(FULL.line())
                .isEqualTo("{\"id\":\"" + ID + "\",\"kind\":\"service\",\"operation\":\"recall\",\"previous_hash\":\""
                        + "0".repeat(64) + "\",\"reason\":\"wrong number\",\"record_sha256\":\""
                        + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                        + "\",\"recorded_at\":\"2026-11-23T10:15:30.000000Z\",\"role\":\"editor\",\"sequence\":7,"
                        + "\"severity\":\"critical\"}");
        assertThat(FULL.hash()).isEqualTo(Sha256.hash(FULL.line()));
    }

    @Test
    void leavesOutWhatWasNotSaid() {
        LogEntry plain = LogSample.entry(1, LogSample.START, Sha256.ZERO);
        assertThat(plain.line()).doesNotContain("severity").doesNotContain("reason");
        assertThat(plain.findSeverity()).isEmpty();
        assertThat(plain.findReason()).isEmpty();
    }

    @Test
    void readsBackWhatItWrote() {
        for (StoredEntry stored : LogSample.log(20)) {
            Faults faults = new Faults();
            assertThat(read(stored.line(), faults)).contains(stored.entry());
            assertThat(faults.toList()).isEmpty();
        }
    }

    @Test
    void cutsWhatIsFinerThanAMicrosecond() {
        LogEntry entry = LogSample.entry(1, Instant.parse("2026-11-23T10:15:30.123456789Z"), Sha256.ZERO);
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-11-23T10:15:30.123456Z"));
    }

    @Test
    void notesEveryFaultWithItsPlace() {
        Faults faults = new Faults();
        assertThat(read("""
                        {"id":"X","kind":"Service","operation":"delete","recorded_at":"2026-11-23T10:15:30Z",
                         "record_sha256":"0","role":1,"sequence":0,"severity":"bad","more":1}""", faults)).isEmpty();
        assertThat(faults.toList())
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/id", "bad_value"),
                        tuple("/kind", "bad_value"),
                        tuple("/operation", "bad_value"),
                        tuple("/recorded_at", "bad_value"),
                        tuple("/record_sha256", "bad_value"),
                        tuple("/role", "wrong_type"),
                        tuple("/sequence", "bad_value"),
                        tuple("/severity", "bad_value"),
                        tuple("/previous_hash", "missing"),
                        tuple("/more", "unknown_field"));
    }

    @Test
    void refusesWhatIsNoObject() {
        Faults faults = new Faults();
        assertThat(read("[]", faults)).isEmpty();
        assertThat(faults.toList()).extracting(Fault::code).containsExactly("wrong_type");
    }

    @Test
    void saysThatASequenceIsMissing() {
        Faults faults = new Faults();
        assertThat(read(FULL.line().replace("\"sequence\":7,", ""), faults)).isEmpty();
        assertThat(faults.toList())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/sequence", "missing"));
    }

    @Test
    void cannotBeMadeWithoutARealPlaceInTheLog() {
        assertThatIllegalArgumentException().isThrownBy(() -> LogSample.entry(0, LogSample.START, Sha256.ZERO));
    }
}
