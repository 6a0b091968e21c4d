package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonTextParser;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A head with its signatures: a JWS in general JSON serialisation (RFC 7515 section 7.2.1), each signature EdDSA with
 * Ed25519 (RFC 8037) over the protected header {@code {"alg":"EdDSA","kid":…,"typ":"helpline-directory-head"}}. While
 * keys change there are two.
 *
 * @param payload the head's canonical JSON, in base64url
 * @param signatures one a key; may be none
 */
public record SignedHead(String payload, List<Signature> signatures) {
    /** Says what is signed: a key may sign other things one day, and none of them passes for a head. */
    public static final String TYPE = "helpline-directory-head";

    public SignedHead {
        requireNonNull(payload, "payload");
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature, as it is written.
     *
     * @param protectedHeader the canonical JSON of what is signed beside the payload, in base64url
     * @param signature 64 bytes, in base64url
     */
    public record Signature(String protectedHeader, String signature) {
        public Signature {
            requireNonNull(protectedHeader, "protectedHeader");
            requireNonNull(signature, "signature");
        }

        private JsonValue toJson() {
            return new ObjectWriter()
                    .put("protected", protectedHeader)
                    .put("signature", signature)
                    .build();
        }
    }

    /** What verifying a head has led to. */
    public sealed interface Verdict {}

    /**
     * At least one trusted key has signed it, and no signature by a trusted key is wrong.
     *
     * @param head what was signed
     * @param signedBy the trusted keys whose signatures are right
     */
    public record Verified(Head head, List<VerificationKey> signedBy) implements Verdict {
        public Verified {
            requireNonNull(head, "head");
            signedBy = List.copyOf(signedBy);
        }
    }

    /** @param fault why it is not to be believed */
    public record Refused(HeadFault fault) implements Verdict {
        public Refused {
            requireNonNull(fault, "fault");
        }
    }

    /** Signs with each of the keys. */
    public static SignedHead sign(Head head, List<SigningKey> keys) {
        String payload = Base64Url.encode(CanonicalJson.bytes(head.toJson()));
        List<Signature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            String header = Base64Url.encode(header(key.verificationKey().kid()));
            signatures.add(new Signature(header, Base64Url.encode(key.sign(signed(header, payload)))));
        }
        return new SignedHead(payload, signatures);
    }

    private static byte[] header(String kid) {
        return CanonicalJson.bytes(new ObjectWriter()
                .put("alg", VerificationKey.ALGORITHM)
                .put("kid", kid)
                .put("typ", TYPE)
                .build());
    }

    /** RFC 7515 section 5.1, step 8. */
    private static byte[] signed(String header, String payload) {
        return (header + '.' + payload).getBytes(StandardCharsets.US_ASCII);
    }

    public JsonValue toJson() {
        List<JsonValue> items = new ArrayList<>();
        signatures.forEach(signature -> items.add(signature.toJson()));
        return new ObjectWriter()
                .put("payload", payload)
                .put("signatures", new JsonArray(items))
                .build();
    }

    /**
     * Reads what {@link #toJson} writes, noting every fault; empty when there was one. Nothing is verified yet. Members
     * that are not known here are passed over, as RFC 7515 section 7.2.1 asks.
     */
    public static Optional<SignedHead> read(JsonValue value, String pointer, Faults faults) {
        int before = faults.size();
        ObjectReader reader = ObjectReader.of(value, pointer, faults).orElse(null);
        if (reader == null) {
            return Optional.empty();
        }
        Optional<String> payload = reader.requiredString("payload");
        if (!reader.has("signatures")) {
            reader.fault("signatures", "missing", "is required");
        }
        List<Signature> signatures = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("signatures")) {
            ObjectReader.of(item.value(), item.pointer(), faults).ifPresent(each -> {
                String header = each.requiredString("protected").orElse("");
                signatures.add(
                        new Signature(header, each.requiredString("signature").orElse("")));
            });
        }
        return faults.size() > before ? Optional.empty() : payload.map(text -> new SignedHead(text, signatures));
    }

    /**
     * Whether the head is to be believed by whoever trusts these keys. Signatures by other keys count for nothing,
     * neither way: a directory may sign with a key that is not trusted yet, or no longer.
     *
     * @param parser reads the protected headers and the payload
     */
    public Verdict verify(VerificationKeys trusted, JsonTextParser parser) {
        List<VerificationKey> signedBy = new ArrayList<>();
        for (Signature signature : signatures) {
            Optional<byte[]> header = Base64Url.decode(signature.protectedHeader());
            Optional<VerificationKey> key =
                    header.flatMap(parser::parse).flatMap(SignedHead::kid).flatMap(trusted::find);
            if (key.isPresent()) {
                // The key decides the algorithm, never the header: whatever else it says is refused.
                if (!Arrays.equals(header.orElseThrow(), header(key.get().kid()))) {
                    return new Refused(HeadFault.HEADER_WRONG);
                } else if (!isRight(signature, key.get())) {
                    return new Refused(HeadFault.SIGNATURE_WRONG);
                }
                signedBy.add(key.get());
            }
        }
        return signedBy.isEmpty() ? new Refused(HeadFault.NOT_SIGNED) : readPayload(signedBy, parser);
    }

    private boolean isRight(Signature signature, VerificationKey key) {
        return Base64Url.decode(signature.signature())
                .filter(bytes -> key.verifies(signed(signature.protectedHeader(), payload), bytes))
                .isPresent();
    }

    private static Optional<String> kid(JsonValue header) {
        return header instanceof JsonObject object && object.members().get("kid") instanceof JsonString kid
                ? Optional.of(kid.value())
                : Optional.empty();
    }

    private Verdict readPayload(List<VerificationKey> signedBy, JsonTextParser parser) {
        Optional<byte[]> bytes = Base64Url.decode(payload);
        Optional<JsonValue> value =
                bytes.flatMap(parser::parse).filter(read -> CanonicalJson.matches(read, bytes.orElseThrow()));
        if (value.isEmpty()) {
            return new Refused(HeadFault.PAYLOAD_NOT_CANONICAL);
        }
        return Head.read(value.get(), "", new Faults())
                .<Verdict>map(head -> new Verified(head, signedBy))
                .orElseGet(() -> new Refused(HeadFault.PAYLOAD_NOT_A_HEAD));
    }
}
