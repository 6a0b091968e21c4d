package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.RecallsDigest;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.SignedHead.Verified;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.service.editing.Author;
import io.github.helplines.directory.service.editing.InMemoryDirectory;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.StrictJson;
import io.github.helplines.directory.service.testing.TestRecords;
import io.github.helplines.directory.service.testing.TestSigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedHeadsTest {
    private static final Instant PUBLISHED = Instant.parse("2026-07-02T09:30:00.123456Z");
    private static final Author EDITOR = new Author("editor", null);

    private final InMemoryDirectory log = new InMemoryDirectory();
    private Instant now = PUBLISHED.plusSeconds(5);
    private Snapshot snapshot = publish();
    private final SignedHeads heads = heads(TestSigningKeys.of(TestSigningKeys.FIRST));

    private Snapshot publish() {
        if (log.sequence() == 0) {
            log.importIntoEmptyLog(TestRecords.all(), Author.IMPORT, PUBLISHED);
        } else {
            log.publish(TestRecords.all().subList(0, 1), EDITOR, now);
        }
        return Snapshot.of(SnapshotBuilder.build(log.read(5)));
    }

    private SignedHeads heads(SigningKeys keys) {
        CurrentSnapshot current = new CurrentSnapshot() {
            @Override
            public Snapshot get() {
                return snapshot;
            }

            @Override
            public Instant confirmedAt() {
                return now;
            }
        };
        return new SignedHeads(current, keys, () -> now);
    }

    private static Verified verified(SignedHeads heads, VerificationKeys trusted) {
        SignedHead signed = StrictJson.parse(heads.head().identity())
                .flatMap(value -> SignedHead.read(value, "", new Faults()))
                .orElseThrow();
        return (Verified) signed.verify(trusted, StrictJson::parse);
    }

    private Head head() {
        return verified(heads, TestSigningKeys.of(TestSigningKeys.FIRST).verificationKeys())
                .head();
    }

    @Test
    void saysWhatIsServed() {
        Head head = head();
        assertThat(head.directoryId()).isEqualTo(snapshot.content().directoryId());
        assertThat(head.epoch()).isEqualTo(1);
        assertThat(head.sequence()).isEqualTo(snapshot.sequence());
        assertThat(head.root()).isEqualTo(snapshot.root());
        assertThat(head.chainHead()).isEqualTo(snapshot.chainHead());
        assertThat(head.recalls()).isEqualTo(RecallsDigest.of(List.of()));
        assertThat(head.issuedAt()).hasToString("2026-07-02T10:30+01:00");
        assertThat(head.expiresAt()).isEqualTo(head.issuedAt().plusDays(7));
    }

    @Test
    void isSignedOnceAnHour() {
        Rendered first = heads.head();
        now = Instant.parse("2026-07-02T09:59:59Z");
        assertThat(heads.head()).isSameAs(first);
        assertThat(head().issuedAt()).hasToString("2026-07-02T10:30+01:00");

        now = Instant.parse("2026-07-02T10:00:00Z");
        Rendered second = heads.head();
        assertThat(second.identity()).isNotEqualTo(first.identity());
        assertThat(head().issuedAt()).hasToString("2026-07-02T11:00+01:00");
        now = now.plus(Duration.ofMinutes(59));
        assertThat(heads.head()).isSameAs(second);
    }

    @Test
    void isSignedAnewWhenTheDirectoryChanges() {
        long before = head().sequence();
        now = now.plusSeconds(60);
        snapshot = publish();
        assertThat(head().sequence()).isEqualTo(before + 1);
        assertThat(head().issuedAt()).hasToString("2026-07-02T10:31:05+01:00");
    }

    @Test
    void nodesWithTheSameKeysServeTheSameBytes() {
        SignedHeads other = heads(TestSigningKeys.of(TestSigningKeys.FIRST));
        byte[] bytes = heads.head().identity();
        now = now.plus(Duration.ofMinutes(20));
        assertThat(other.head().identity()).isEqualTo(bytes);
        assertThat(other.head().etag()).isEqualTo(heads.head().etag());
    }

    @Test
    void whileKeysChangeBothSignAndBothArePublished() {
        SigningKeys both = TestSigningKeys.of(TestSigningKeys.FIRST, TestSigningKeys.SECOND);
        SignedHeads changing = heads(both);
        VerificationKeys published = StrictJson.parse(changing.keys().identity())
                .flatMap(value -> VerificationKeys.read(value, "", new Faults()))
                .orElseThrow();

        assertThat(published).isEqualTo(both.verificationKeys());
        assertThat(verified(changing, published).signedBy()).isEqualTo(published.keys());
        assertThat(verified(changing, TestSigningKeys.of(TestSigningKeys.FIRST).verificationKeys())
                        .signedBy())
                .containsExactly(TestSigningKeys.FIRST.verificationKey());
        assertThat(verified(changing, TestSigningKeys.of(TestSigningKeys.SECOND).verificationKeys())
                        .signedBy())
                .containsExactly(TestSigningKeys.SECOND.verificationKey());
    }
}
