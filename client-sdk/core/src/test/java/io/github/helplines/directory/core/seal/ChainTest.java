package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.seal.ChainFault.What;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {
    private final List<StoredEntry> log = new ArrayList<>(LogSample.log(12));

    private void replace(int sequence, StoredEntry stored) {
        log.set(sequence - 1, stored);
    }

    private LogEntry entry(int sequence) {
        return log.get(sequence - 1).entry();
    }

    private void assertFault(long sequence, What what) {
        assertThat(Chain.verify(log)).contains(new ChainFault(sequence, what));
    }

    @Test
    void findsNoFaultInAWholeLog() {
        assertThat(Chain.verify(log)).isEmpty();
        assertThat(Chain.verify(log, LogSample.head(log))).isEmpty();
        assertThat(Chain.verify(List.of(), Sha256.ZERO)).isEmpty();
    }

    @Test
    void allowsAnEmptiedText() {
        replace(5, new StoredEntry(log.get(4).line(), entry(5), null));
        assertThat(Chain.verify(log, LogSample.head(log))).isEmpty();
    }

    @Test
    void findsAMissingEntry() {
        log.remove(4);
        assertFault(5, What.SEQUENCE_GAP);
    }

    @Test
    void findsAMissingFirstEntry() {
        log.remove(0);
        assertFault(1, What.SEQUENCE_GAP);
    }

    @Test
    void findsASecondCopy() {
        log.add(5, log.get(4));
        assertFault(6, What.SEQUENCE_GAP);
    }

    @Test
    void findsExchangedEntries() {
        Collections.swap(log, 4, 5);
        assertFault(5, What.SEQUENCE_GAP);
    }

    @Test
    void findsAMissingEndOnlyByTheHead() {
        Sha256 head = LogSample.head(log);
        log.remove(11);
        assertThat(Chain.verify(log)).isEmpty();
        assertThat(Chain.verify(log, head)).contains(new ChainFault(11, What.HEAD_WRONG));
    }

    @Test
    void findsTimeGoingBack() {
        LogEntry late = LogSample.entry(13, LogSample.START, LogSample.head(log));
        log.add(new StoredEntry(late.line(), late, null));
        assertFault(13, What.TIME_WENT_BACK);
    }

    @Test
    void findsARewrittenEntryAtTheNext() {
        LogEntry other = LogSample.entry(5, LogSample.START.plusSeconds(2).plusMillis(1), entry(4).hash());
        replace(5, new StoredEntry(other.line(), other, LogSample.recordText(5)));
        assertFault(6, What.PREVIOUS_HASH_WRONG);
    }

    @Test
    void findsAnotherText() {
        replace(5, new StoredEntry(log.get(4).line(), entry(5), LogSample.recordText(6)));
        assertFault(5, What.RECORD_HASH_WRONG);
    }

    @Test
    void findsALineSpeltAnotherWay() {
        replace(5, new StoredEntry(log.get(4).line().replace(",", ", "), entry(5), null));
        assertFault(5, What.LINE_NOT_CANONICAL);
    }

    @Test
    void takesEntriesOneByOne() {
        Chain chain = new Chain();
        assertThat(chain.head()).isEqualTo(Sha256.ZERO);
        assertThat(chain.accept(log.get(0))).isEmpty();
        assertThat(chain.accept(log.get(2))).contains(new ChainFault(2, What.SEQUENCE_GAP));
        assertThat(chain.sequence()).isEqualTo(1);
        assertThat(chain.accept(log.get(1))).isEmpty();
        assertThat(chain.sequence()).isEqualTo(2);
        assertThat(chain.head()).isEqualTo(entry(2).hash());
    }

    /** A thousand logs, each with one byte of one line or one text changed: all are found. */
    @Test
    void findsAnyChangedByte() {
        Random random = new Random(20261123);
        Sha256 head = LogSample.head(log);
        int missed = 0;
        for (int i = 0; i < 1_000; i++) {
            int at = random.nextInt(log.size());
            byte[] line = log.get(at).line().getBytes(StandardCharsets.UTF_8);
            byte[] text = LogSample.recordText(at + 1).getBytes(StandardCharsets.UTF_8);
            byte[] changed = random.nextInt(4) == 0 ? text : line;
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            Optional<StoredEntry> loaded = LogSample.load(line, text);
            if (loaded.isPresent()) {
                List<StoredEntry> altered = new ArrayList<>(log);
                altered.set(at, loaded.get());
                missed += Chain.verify(altered, head).isEmpty() ? 1 : 0;
            }
        }
        assertThat(missed).isZero();
    }

    /** So that the test above can fail: unaltered bytes load, and their log verifies. */
    @Test
    void loadsUnchangedBytesWithoutFault() {
        List<StoredEntry> loaded = new ArrayList<>();
        for (StoredEntry stored : log) {
            byte[] text = LogSample.recordText(stored.entry().sequence()).getBytes(StandardCharsets.UTF_8);
            loaded.add(LogSample.load(stored.line().getBytes(StandardCharsets.UTF_8), text)
                    .orElseThrow());
        }
        assertThat(loaded).isEqualTo(log);
        assertThat(Chain.verify(loaded, LogSample.head(log))).isEmpty();
    }
}
