package io.github.helplines.directory.core.seal;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding (RFC 4648 section 5, RFC 7515 section 2), read strictly: equal bytes, one spelling. */
final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** Empty when the text is padded, holds anything else, or has a bit set that no byte needs. */
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link #decode(String)}, and there must be so many bytes. */
    static Optional<byte[]> decode(String text, int length) {
        return decode(text).filter(bytes -> bytes.length == length);
    }
}
