package io.github.helplines.directory.core.seal;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The public keys of a directory, or those that somebody trusts: a JSON Web Key Set (RFC 7517 section 5).
 *
 * @param keys each once, in the order they were named
 */
public record VerificationKeys(List<VerificationKey> keys) {
    public VerificationKeys {
        keys = keys.stream().distinct().toList();
    }

    /** The key of that name. */
    public Optional<VerificationKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    public JsonObject toJson() {
        List<JsonValue> items = new ArrayList<>();
        keys.forEach(key -> items.add(key.toJson()));
        return new ObjectWriter().put("keys", new JsonArray(items)).build();
    }

    /**
     * Reads a JSON Web Key Set, noting every fault; empty when there was one. Keys of another kind than Ed25519 are
     * passed over, and so are members that are not known here.
     */
    public static Optional<VerificationKeys> read(JsonValue value, String pointer, Faults faults) {
        int before = faults.size();
        ObjectReader reader = ObjectReader.of(value, pointer, faults).orElse(null);
        if (reader == null) {
            return Optional.empty();
        }
        if (!reader.has("keys")) {
            reader.fault("keys", "missing", "is required");
        }
        List<VerificationKey> keys = new ArrayList<>();
        for (ObjectReader.Item item : reader.items("keys")) {
            ObjectReader.of(item.value(), item.pointer(), faults)
                    .flatMap(VerificationKey::read)
                    .ifPresent(keys::add);
        }
        return faults.size() > before ? Optional.empty() : Optional.of(new VerificationKeys(keys));
    }
}
