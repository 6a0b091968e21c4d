package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.VerificationKey;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A signed summary (RFC 7515 section 7.2.1). */
@Schema(
        name = "Head",
        description = "A JWS in general JSON serialisation. The payload is base64url of the canonical JSON of"
                + " {directory_id, epoch, sequence, root, chain_head, issued_at, expires_at, recalls}. root is the RFC 6962"
                + " Merkle root over the snapshot's lines of that sequence and chain_head the SHA-256 of the newest entry's"
                + " line, both in lower-case hexadecimal. recalls is {count, sha256}: how many channels are recalled, and the"
                + " SHA-256 over the canonical JSON of [{channel, sequence}, …] as listed by /v1/recalls, ordered by"
                + " sequence, then channel. After expires_at a head just fetched is not to be trusted; a copy verified"
                + " before goes on answering.")
public record HeadRepresentation(
        @Schema(description = "Base64url without padding.") String payload,

        @Schema(
                description = "One, or two while keys change. Believe a head when a key you trust has signed it and no"
                        + " signature by a key you trust is wrong; pass over signatures by other keys.")
        List<Signature> signatures) {

    public static HeadRepresentation of(SignedHead head) {
        return new HeadRepresentation(
                head.payload(),
                head.signatures().stream()
                        .map(signature -> new Signature(signature.protectedHeader(), signature.signature()))
                        .toList());
    }

    /** One signature. */
    @Schema(name = "Signature", description = "One signature.")
    public record Signature(
            @Schema(
                    description = "Base64url of the canonical JSON of {alg, kid, typ}: EdDSA (RFC 8037), the kid of one"
                            + " of the signing keys, and helpline-directory-head.")
            @JsonProperty("protected")
            String protectedHeader,

            @Schema(description = "Base64url of the 64 bytes over protected, a full stop and payload.")
            String signature) {}

    /** The public keys heads are signed with (RFC 7517). */
    @Schema(name = "SigningKeys", description = "A JSON Web Key Set: one key, or two while keys change.")
    public record Keys(List<Key> keys) {

        public static Keys of(VerificationKeys keys) {
            return new Keys(keys.keys().stream().map(Key::of).toList());
        }
    }

    /** One Ed25519 key (RFC 8037). */
    @Schema(name = "SigningKey")
    public record Key(
            String kty,
            String crv,

            @Schema(description = "The key's thumbprint (RFC 7638).")
            String kid,

            @Schema(description = "Base64url of the 32 bytes of the public key.")
            String x,

            String use,
            String alg) {

        static Key of(VerificationKey key) {
            return new Key("OKP", "Ed25519", key.kid(), key.x(), "sig", "EdDSA");
        }
    }
}
