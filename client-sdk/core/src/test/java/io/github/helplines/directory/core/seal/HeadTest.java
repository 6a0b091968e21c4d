package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final Sha256 ROOT = Sha256.hash("root");
    private static final Sha256 CHAIN = Sha256.hash("chain");
    private static final Head HEAD = HeadSample.head(32, ROOT, CHAIN);

    private static final RecalledChannel EARLIER = new RecalledChannel("00000000-0000-4000-8000-000000000201", 7);
    private static final RecalledChannel LATER = new RecalledChannel("00000000-0000-4000-8000-000000000202", 31);

    private static Head of(String directoryId, long epoch, long sequence, Sha256 chainHead) {
        OffsetDateTime issued = HeadSample.ISSUED;
        return new Head(directoryId, epoch, sequence, ROOT, chainHead, issued, issued.plusDays(7), HEAD.recalls());
    }

    private static List<String> faultsOf(JsonValue value) {
        Faults faults = new Faults();
        assertThat(Head.read(value, "", faults)).isEmpty();
        return faults.toList().stream().map(Fault::pointer).toList();
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Head.read(HEAD.toJson(), "", new Faults())).contains(HEAD);
        assertThat(CanonicalJson.write(HEAD.toJson()))
                .startsWith("{\"chain_head\":\"" + CHAIN + "\",\"directory_id\":\"" + HeadSample.DIRECTORY_ID
                        + "\",\"epoch\":1,\"expires_at\":\"2026-11-30T08:00:00+00:00\",\"issued_at\":"
                        + "\"2026-11-23T08:00:00+00:00\",\"recalls\":{\"count\":1,\"sha256\":\"");
    }

    @Test
    void readsTheOffsetThatWasWritten() {
        OffsetDateTime summer = OffsetDateTime.parse("2026-07-01T09:00:00.999+01:00");
        Head head = new Head(
                HeadSample.DIRECTORY_ID, 1, 1, ROOT, CHAIN, summer, summer.plusDays(7), RecallsDigest.of(List.of()));
        assertThat(CanonicalJson.write(head.toJson())).contains("\"issued_at\":\"2026-07-01T09:00:00+01:00\"");
        assertThat(Head.read(head.toJson(), "", new Faults())).contains(head);
    }

    @Test
    void namesEveryFaultOfAPayload() {
        assertThat(faultsOf(JsonText.parse("{}").orElseThrow()))
                .containsExactlyInAnyOrder(
                        "/directory_id",
                        "/epoch",
                        "/sequence",
                        "/root",
                        "/chain_head",
                        "/issued_at",
                        "/expires_at",
                        "/recalls");
        assertThat(faultsOf(JsonText.parse("[]").orElseThrow())).containsExactly("");
        assertThat(faultsOf(JsonText.parse(CanonicalJson.write(HEAD.toJson())
                                .replace("\"epoch\":1", "\"epoch\":0")
                                .replace("\"count\":1", "\"count\":-1")
                                .replace("2026-11-30T08:00:00+00:00", "2026-11-23T08:00:00-00:00"))
                        .orElseThrow()))
                .containsExactlyInAnyOrder("/epoch", "/recalls/count", "/expires_at");
    }

    @Test
    void isNotMadeOfWhatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("directory", 1, 1, CHAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> of(HeadSample.DIRECTORY_ID, 0, 1, CHAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> of(HeadSample.DIRECTORY_ID, 1, -1, CHAIN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Head(
                        HeadSample.DIRECTORY_ID,
                        1,
                        1,
                        ROOT,
                        CHAIN,
                        HeadSample.ISSUED,
                        HeadSample.ISSUED,
                        HEAD.recalls()));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecalledChannel("channel", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecalledChannel(EARLIER.channel(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecallsDigest(-1, ROOT));
    }

    @Test
    void expiresAtItsMoment() {
        Instant end = HEAD.expiresAt().toInstant();
        assertThat(HEAD.faultAt(end.minusSeconds(1))).isEmpty();
        assertThat(HEAD.faultAt(end)).contains(HeadFault.EXPIRED);
    }

    @Test
    void goesOnFromAnEarlierOne() {
        assertThat(HEAD.faultAfter(HEAD)).isEmpty();
        assertThat(HEAD.faultAfter(of(HeadSample.DIRECTORY_ID, 1, 31, ROOT))).isEmpty();
        assertThat(of(HeadSample.DIRECTORY_ID, 2, 1, ROOT).faultAfter(HEAD)).isEmpty();
    }

    @Test
    void doesNotGoOnFromWhatItIsNotTheContinuationOf() {
        String other = "5b1f0a52-6c3e-4d0e-9f3a-3f5d2a6b7c8e";
        assertThat(of(other, 2, 99, CHAIN).faultAfter(HEAD)).contains(HeadFault.OTHER_DIRECTORY);
        assertThat(of(HeadSample.DIRECTORY_ID, 1, 31, CHAIN).faultAfter(HEAD)).contains(HeadFault.OLDER);
        assertThat(HEAD.faultAfter(of(HeadSample.DIRECTORY_ID, 2, 1, CHAIN))).contains(HeadFault.OLDER);
        assertThat(of(HeadSample.DIRECTORY_ID, 1, 32, ROOT).faultAfter(HEAD)).contains(HeadFault.OTHER_HISTORY);
    }

    @Test
    void aMissingRecallShowsHoweverTheListIsOrdered() {
        RecallsDigest all = RecallsDigest.of(List.of(EARLIER, LATER));
        // The digest of the shared vectors' first head.
        assertThat(all)
                .isEqualTo(new RecallsDigest(
                        2, Sha256.of("7bed4189b305dfe9899bf94f2af07c10b64407a433da66cb93babb1573f2df9d")));
        assertThat(RecallsDigest.of(List.of(LATER, EARLIER))).isEqualTo(all);
        assertThat(RecallsDigest.of(List.of(EARLIER))).isNotEqualTo(all);
        assertThat(RecallsDigest.of(List.of(EARLIER, new RecalledChannel(LATER.channel(), 30))))
                .isNotEqualTo(all);
        assertThat(RecallsDigest.of(List.of())).isEqualTo(new RecallsDigest(0, Sha256.hash("[]")));
    }
}
