package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.Faults;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** One byte of a copy or of its head changed, anywhere, to anything: found. 500 of each; with {@code heavy}, 10,000. */
class MutationTest {
    private static final int MUTATIONS = Boolean.getBoolean("heavy") ? 10_000 : 500;
    private static final List<StoredEntry> LOG = LogSample.log(12);
    private static final Head HEAD = HeadSample.head(LOG);

    private final Random random = new Random(20261124);

    @Test
    void everyChangedByteOfASnapshotIsFound() {
        assertThat(missed(
                        HeadSample.snapshot(LOG),
                        bytes -> DirectoryProofTest.ofSnapshot(bytes, HEAD)
                                .faults()
                                .isEmpty()))
                .isZero();
    }

    @Test
    void everyChangedByteOfAnEntryExportIsFound() {
        assertThat(missed(
                        HeadSample.entries(LOG),
                        bytes -> DirectoryProofTest.ofEntries(bytes, HEAD)
                                .faults()
                                .isEmpty()))
                .isZero();
    }

    @Test
    void everyChangedByteOfAHeadIsFound() {
        byte[] head = HeadSample.utf8(CanonicalJson.write(
                SignedHead.sign(HEAD, List.of(HeadSample.KEY)).toJson()));
        assertThat(missed(head, MutationTest::isBelieved)).isZero();
    }

    /** By somebody who trusts the one key that has signed it. */
    private static boolean isBelieved(byte[] head) {
        return JsonText.parse(head)
                .flatMap(value -> SignedHead.read(value, "", new Faults()))
                .map(read -> read.verify(HeadSample.trusted(HeadSample.KEY), JsonText::parse))
                .filter(SignedHead.Verified.class::isInstance)
                .isPresent();
    }

    /** How many of the mutated copies pass; the unchanged one has to, or the test could not fail. */
    private int missed(byte[] whole, Predicate<byte[]> passes) {
        assertThat(passes.test(whole)).isTrue();
        int missed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            missed += passes.test(changed) ? 1 : 0;
        }
        return missed;
    }
}
