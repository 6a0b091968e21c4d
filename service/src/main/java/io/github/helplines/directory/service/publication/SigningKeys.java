package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.SigningKey;
import io.github.helplines.directory.core.seal.VerificationKey;
import io.github.helplines.directory.core.seal.VerificationKeys;
import java.util.List;

/**
 * The keys that heads are signed with: one, or two while the second takes the place of the first.
 *
 * @param keys in the order of their file
 */
public record SigningKeys(List<SigningKey> keys) {
    public static final int MAX = 2;

    public SigningKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.size() > MAX) {
            throw new IllegalArgumentException("there are one or two signing keys");
        }
    }

    /** The public halves, for everybody. */
    public VerificationKeys verificationKeys() {
        return new VerificationKeys(
                keys.stream().map(SigningKey::verificationKey).toList());
    }

    /** What people compare, one a key. */
    public List<String> fingerprints() {
        return verificationKeys().keys().stream()
                .map(VerificationKey::fingerprint)
                .toList();
    }

    SignedHead sign(Head head) {
        return SignedHead.sign(head, keys);
    }
}
