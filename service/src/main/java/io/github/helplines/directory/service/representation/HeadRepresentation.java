package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary that may be signed: a JWS in general JSON serialisation (RFC 7515 section 7.2.1). */
@Schema(
        name = "Head",
        description = "A JWS in general JSON serialisation. The payload is base64url of {directory_id, epoch, sequence,"
                + " root, chain_head, issued_at, expires_at, recalls}. root is the RFC 6962 Merkle root over the snapshot's"
                + " lines of that sequence and chain_head the SHA-256 of the newest entry's line, both in lower-case"
                + " hexadecimal. After expires_at a head just fetched is not to be trusted; a copy verified before goes"
                + " on answering. Not signed yet: signatures is empty.")
public record HeadRepresentation(String payload, List<Signature> signatures) {

    /** One signature. */
    @Schema(name = "Signature")
    public record Signature(@JsonProperty("protected") String protectedHeader, String signature) {}

    /** The public keys heads are signed with (RFC 7517). */
    @Schema(name = "SigningKeys", description = "A JSON Web Key Set; empty while nothing is signed.")
    public record Keys(List<Key> keys) {}

    /** One Ed25519 key (RFC 8037). */
    @Schema(name = "SigningKey")
    public record Key(
            String kty,
            String crv,
            String kid,
            String x,
            @Nullable String use) {}
}
