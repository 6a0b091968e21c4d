package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Something only two sides know. Silent in {@link #toString()}. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = requireNonNull(value, "value");
    }

    /** Whether somebody presented it, in a time that says nothing about where they went wrong. */
    public boolean matches(@Nullable String presented) {
        return presented != null && MessageDigest.isEqual(sha256(value), sha256(presented));
    }

    /** For signing, and for handing on to whom it belongs. */
    public String reveal() {
        return value;
    }

    /** Hashes have one length, so that the length of the secret does not show either. */
    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
