package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** A private key that heads are signed with: Ed25519 (RFC 8032). Silent in {@link #toString}. Safe for threads. */
public final class SigningKey {
    private static final byte[] PROBE = {1, 2, 3};

    private final PrivateKey privateKey;
    private final VerificationKey verificationKey;

    private SigningKey(PrivateKey privateKey, VerificationKey verificationKey) {
        this.privateKey = requireNonNull(privateKey, "privateKey");
        this.verificationKey = requireNonNull(verificationKey, "verificationKey");
    }

    /** A key that nobody had before. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerificationKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw withoutEd25519(e);
        }
    }

    /** Reads a PKCS #8 private key (RFC 8410 section 7); empty when it is none, or of another algorithm. */
    public static Optional<SigningKey> read(byte[] pkcs8) {
        PrivateKey key;
        try {
            key = KeyFactory.getInstance("EdDSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
        return key instanceof EdECPrivateKey edwards && isEd25519(edwards)
                ? edwards.getBytes().map(seed -> new SigningKey(key, publicHalf(key, seed)))
                : Optional.empty();
    }

    private static boolean isEd25519(EdECPrivateKey key) {
        return key.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    }

    /**
     * Java derives a public key only when it makes a pair, from the 32 bytes that its source of chance yields: it is
     * handed those of the private key. What comes out is tried before anybody relies on it.
     */
    private static VerificationKey publicHalf(PrivateKey key, byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            VerificationKey half =
                    VerificationKey.of(generator.generateKeyPair().getPublic());
            if (!half.verifies(PROBE, sign(key, PROBE))) {
                throw new IllegalStateException("this Java does not derive the public half of a private key");
            }
            return half;
        } catch (GeneralSecurityException e) {
            throw withoutEd25519(e);
        }
    }

    /** The key in PKCS #8, to be kept where nobody else reads it. */
    public byte[] pkcs8() {
        return privateKey.getEncoded();
    }

    public VerificationKey verificationKey() {
        return verificationKey;
    }

    /** The signature over these bytes: 64 bytes, always the same ones (RFC 8032 section 5.1.6). */
    public byte[] sign(byte[] message) {
        try {
            return sign(privateKey, message);
        } catch (GeneralSecurityException e) {
            throw withoutEd25519(e);
        }
    }

    private static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key);
        signer.update(message);
        return signer.sign();
    }

    private static IllegalStateException withoutEd25519(GeneralSecurityException e) {
        return new IllegalStateException("this Java does not sign with Ed25519 (it has since version 15)", e);
    }

    @Override
    public String toString() {
        return "SigningKey[" + verificationKey.kid() + "]";
    }

    /** Yields the same bytes to whoever asks. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
