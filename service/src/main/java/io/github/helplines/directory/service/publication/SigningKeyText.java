package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.seal.SigningKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys as text: PKCS #8 in PEM (RFC 7468 section 10), with nothing beside it. */
final class SigningKeyText {
    private static final String LABEL = "PRIVATE KEY";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private SigningKeyText() {}

    static String write(SigningKey key) {
        return "-----BEGIN " + LABEL + "-----\n" + LINES.encodeToString(key.pkcs8()) + "\n-----END " + LABEL
                + "-----\n";
    }

    /** @throws UnusableKeyException with what is wrong, to stand after the name of the file; nothing of the text */
    static SigningKeys read(String text) {
        List<SigningKey> keys = new ArrayList<>();
        String blocks = text.strip();
        Matcher block = BLOCK.matcher(blocks);
        while (block.regionStart() < blocks.length() && block.lookingAt()) {
            keys.add(key(block.group(1), block.group(2)));
            block.region(block.end(), blocks.length());
        }
        if (block.regionStart() < blocks.length()) {
            throw new UnusableKeyException(
                    "holds something that is no private key in PEM (-----BEGIN " + LABEL + "-----)");
        } else if (keys.isEmpty()) {
            throw new UnusableKeyException("holds no key");
        } else if (keys.size() > SigningKeys.MAX) {
            throw new UnusableKeyException("holds more than two keys");
        } else if (keys.stream().map(SigningKey::verificationKey).distinct().count() < keys.size()) {
            throw new UnusableKeyException("holds the same key twice");
        }
        return new SigningKeys(keys);
    }

    private static SigningKey key(String label, String base64) {
        if (!label.equals(LABEL)) {
            throw new UnusableKeyException("holds something else than private keys in PKCS #8 that are not encrypted");
        }
        try {
            byte[] pkcs8 = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return SigningKey.read(pkcs8)
                    .orElseThrow(() -> new UnusableKeyException(
                            "holds a key that is not Ed25519: make one with openssl genpkey -algorithm ed25519"));
        } catch (IllegalArgumentException e) {
            throw new UnusableKeyException("holds a key that is not written in base64");
        }
    }
}
