package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.HeadFault;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.VerificationKeys;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A head that a trusted key has signed.
 *
 * @param signed as it came
 * @param head what was signed
 */
record TrustedHead(SignedHead signed, Head head) {
    TrustedHead {
        requireNonNull(signed, "signed");
        requireNonNull(head, "head");
    }

    /** @throws RefusedException when it is no head, or no trusted key has signed it */
    static TrustedHead read(byte[] json, VerificationKeys trusted) throws RefusedException {
        JsonValue value = JsonText.parse(json).orElseThrow(() -> new RefusedException("the head is no JSON"));
        return read(value, trusted);
    }

    /** As {@link #read(byte[], VerificationKeys)}. */
    static TrustedHead read(JsonValue json, VerificationKeys trusted) throws RefusedException {
        SignedHead signed =
                SignedHead.read(json, "", new Faults()).orElseThrow(() -> new RefusedException("the head is none"));
        SignedHead.Verdict verdict = signed.verify(trusted, JsonText::parse);
        if (verdict instanceof SignedHead.Refused refused) {
            throw refused(refused.fault());
        }
        return new TrustedHead(signed, ((SignedHead.Verified) verdict).head());
    }

    /**
     * Judges a head that was fetched just now.
     *
     * @param newest the newest that is known; null for none
     * @throws RefusedException when it has expired, is older, or of another directory
     */
    void requireFresh(Instant now, @Nullable TrustedHead newest) throws RefusedException {
        Optional<HeadFault> fault = head.faultAt(now);
        if (fault.isEmpty() && newest != null) {
            fault = head.faultAfter(newest.head);
        }
        if (fault.isPresent()) {
            throw refused(fault.get());
        }
    }

    /** Whether it signs the same directory at the same sequence. */
    boolean signsSame(@Nullable TrustedHead other) {
        return other != null
                && head.epoch() == other.head.epoch()
                && head.sequence() == other.head.sequence()
                && head.faultAfter(other.head).isEmpty();
    }

    private static RefusedException refused(HeadFault fault) {
        return new RefusedException("the head: " + fault.words());
    }
}
