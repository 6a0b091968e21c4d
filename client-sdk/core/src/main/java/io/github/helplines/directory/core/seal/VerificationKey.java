package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a key that heads are signed with: Ed25519 (RFC 8032), as a JSON Web Key (RFC 8037 section 2).
 *
 * @param x the 32 bytes of the public key, in base64url
 */
public record VerificationKey(String x) {
    static final String ALGORITHM = "EdDSA";

    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;
    private static final String CURVE = "Ed25519";
    private static final HexFormat HEX = HexFormat.of();
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410 section 4). */
    private static final byte[] INFO = HEX.parseHex("302a300506032b6570032100");

    public VerificationKey {
        if (Base64Url.decode(x, KEY_BYTES).isEmpty()) {
            throw new IllegalArgumentException("x must be 32 bytes in base64url");
        }
    }

    static VerificationKey of(PublicKey key) {
        byte[] info = key.getEncoded();
        byte[] bytes = new byte[KEY_BYTES];
        System.arraycopy(info, info.length - KEY_BYTES, bytes, 0, KEY_BYTES);
        return new VerificationKey(Base64Url.encode(bytes));
    }

    /** The key's name: its thumbprint (RFC 7638, RFC 8037 appendix A.3) in base64url. */
    public String kid() {
        return Base64Url.encode(thumbprint().bytes());
    }

    /** The thumbprint for people to compare: 64 hexadecimal digits in groups of four. */
    public String fingerprint() {
        return thumbprint().hex().replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Sha256 thumbprint() {
        return Sha256.hash(CanonicalJson.bytes(required().build()));
    }

    private ObjectWriter required() {
        return new ObjectWriter().put("kty", "OKP").put("crv", CURVE).put("x", x);
    }

    /** As a JSON Web Key with its name and what it is for. */
    public JsonObject toJson() {
        return required()
                .put("kid", kid())
                .put("use", "sig")
                .put("alg", ALGORITHM)
                .build();
    }

    /**
     * Reads a JSON Web Key, noting every fault; empty when there was one, and when it is a key of another kind, which
     * is none (RFC 7517 section 5). A private key is a fault: whoever hands it on should know.
     */
    static Optional<VerificationKey> read(ObjectReader reader) {
        boolean edwards = reader.string("kty").filter("OKP"::equals).isPresent()
                && reader.string("crv").filter(CURVE::equals).isPresent();
        if (!edwards) {
            return Optional.empty();
        }
        int before = reader.faults().size();
        if (reader.has("d")) {
            reader.fault("d", "bad_value", "must not be there: this is a private key");
        }
        requireOnly(reader, "use", "sig");
        requireOnly(reader, "alg", ALGORITHM);
        Optional<VerificationKey> key = reader.requiredParsed("x", "32 bytes in base64url", VerificationKey::parse);
        key.ifPresent(found -> requireOnly(reader, "kid", found.kid()));
        return reader.faults().size() > before ? Optional.empty() : key;
    }

    private static Optional<VerificationKey> parse(String x) {
        return Base64Url.decode(x, KEY_BYTES).map(bytes -> new VerificationKey(x));
    }

    private static void requireOnly(ObjectReader reader, String member, String value) {
        reader.parsed(member, value, text -> Optional.of(text).filter(value::equals));
    }

    /** Whether the signature over these bytes was made with the private half. */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(CURVE);
            verifier.initVerify(publicKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // Bytes that are no point of the curve, or no signature at all.
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] key = Base64Url.decode(x, KEY_BYTES).orElseThrow();
        byte[] info = new byte[INFO.length + key.length];
        System.arraycopy(INFO, 0, info, 0, INFO.length);
        System.arraycopy(key, 0, info, INFO.length, key.length);
        return KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(info));
    }
}
