package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SHA-256 hash (FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {
    /** Of a hash, in bytes. */
    static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final HexFormat HEX = HexFormat.of();

    /** 64 zeros: what stands before the first entry of a log. */
    public static final Sha256 ZERO = new Sha256("0".repeat(64));

    public Sha256 {
        requireNonNull(hex, "hex");
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits");
        }
    }

    public static Optional<Sha256> parse(String hex) {
        return FORM.matcher(hex).matches() ? Optional.of(new Sha256(hex)) : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException when the text is not 64 lower-case hexadecimal digits
     */
    public static Sha256 of(String hex) {
        return new Sha256(hex);
    }

    /** The hash of these bytes. */
    public static Sha256 hash(byte[] bytes) {
        return ofBytes(digest().digest(bytes));
    }

    /** As {@link #hash(byte[])}, of bytes that come in pieces. */
    public static Sha256 hashPieces(Iterable<byte[]> pieces) {
        MessageDigest digest = digest();
        pieces.forEach(digest::update);
        return ofBytes(digest.digest());
    }

    /** The hash of the text in UTF-8. */
    public static Sha256 hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash whose 32 bytes these are. */
    static Sha256 ofBytes(byte[] hash) {
        return new Sha256(HEX.formatHex(hash));
    }

    /** A fresh copy of the 32 bytes. */
    public byte[] bytes() {
        return HEX.parseHex(hex);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform is required to have it.
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
