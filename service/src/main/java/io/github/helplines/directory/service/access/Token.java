package io.github.helplines.directory.service.access;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its holder has it: {@code hd_<key id>_<secret><checksum>}. The secret is 52 characters of base32 (RFC 4648, in
 * lower case), which are 260 random bits; the checksum is the CRC-32 of all before it in seven more, so that a slip of
 * the hand is told from a key that is not there. Silent in {@link #toString()}.
 *
 * @param text the whole token
 */
public record Token(String text) {
    private static final String PREFIX = "hd_";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final int ID_LENGTH = 8;
    private static final int SECRET_LENGTH = 52;
    private static final int CHECKSUM_LENGTH = 7;
    private static final Pattern FORM =
            Pattern.compile("hd_[a-z2-7]{" + ID_LENGTH + "}_[a-z2-7]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");

    public Token {
        requireNonNull(text, "text");
        if (!isToken(text)) {
            throw new IllegalArgumentException("not a token");
        }
    }

    /** The token, or empty when the text was never handed out as one: cut off, or mistyped. */
    public static Optional<Token> parse(String text) {
        return isToken(text) ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** A token that nobody has seen yet. */
    public static Token generate(SecureRandom random) {
        IntSupplier digits = () -> random.nextInt(ALPHABET.length());
        return of(new KeyId(characters(ID_LENGTH, digits)), characters(SECRET_LENGTH, digits));
    }

    /** The token with this secret. */
    static Token of(KeyId id, String secret) {
        String unchecked = PREFIX + id.value() + "_" + secret;
        return new Token(unchecked + checksum(unchecked));
    }

    /** Which key it says it is. */
    public KeyId id() {
        return new KeyId(text.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH));
    }

    public Credential credential() {
        return new Credential(Sha256.hash(text).hex());
    }

    private static boolean isToken(String text) {
        int end = text.length() - CHECKSUM_LENGTH;
        return FORM.matcher(text).matches() && text.substring(end).equals(checksum(text.substring(0, end)));
    }

    private static String checksum(String unchecked) {
        CRC32 crc = new CRC32();
        crc.update(unchecked.getBytes(StandardCharsets.UTF_8));
        long[] rest = {crc.getValue()};
        return characters(CHECKSUM_LENGTH, () -> {
            int digit = (int) (rest[0] & (ALPHABET.length() - 1));
            rest[0] >>>= BITS;
            return digit;
        });
    }

    private static String characters(int length, IntSupplier digits) {
        StringBuilder characters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            characters.append(ALPHABET.charAt(digits.getAsInt()));
        }
        return characters.toString();
    }

    @Override
    public String toString() {
        return "Token[redacted]";
    }
}
