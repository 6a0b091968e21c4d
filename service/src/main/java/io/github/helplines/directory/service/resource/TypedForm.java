package io.github.helplines.directory.service.resource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A form that somebody filled in and sent, as browsers send it (WHATWG URL, application/x-www-form-urlencoded). */
final class TypedForm {
    /** Far more than the longest search. */
    private static final int MAX_BYTES = 8 * 1024;

    private TypedForm() {}

    /** What was typed into a field; empty for nothing, and for what no browser sends. Never fails on what was sent. */
    static Optional<String> field(InputStream body, String name) {
        return Optional.ofNullable(fields(body).get(name));
    }

    /** What was typed or chosen, by field, the first of each; as {@link #field}. */
    static Map<String, String> fields(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return Map.of();
            }
            Map<String, String> fields = new HashMap<>();
            for (String pair : new String(bytes, StandardCharsets.US_ASCII).split("&", -1)) {
                int at = pair.indexOf('=');
                String text = at < 0
                        ? ""
                        : URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8)
                                .strip();
                if (!text.isEmpty()) {
                    fields.putIfAbsent(pair.substring(0, at), text);
                }
            }
            return fields;
        } catch (IOException | IllegalArgumentException e) {
            // The message may hold what somebody typed, so it goes nowhere.
            return Map.of();
        }
    }
}
