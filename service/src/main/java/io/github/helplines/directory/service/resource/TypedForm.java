package io.github.helplines.directory.service.resource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** A form that somebody filled in and sent, as browsers send it (WHATWG URL, application/x-www-form-urlencoded). */
final class TypedForm {
    /** Far more than the longest search. */
    private static final int MAX_BYTES = 8 * 1024;

    private TypedForm() {}

    /** What was typed into a field; empty for nothing, and for what no browser sends. Never fails on what was sent. */
    static Optional<String> field(InputStream body, String name) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return Optional.empty();
            }
            return Stream.of(new String(bytes, StandardCharsets.US_ASCII).split("&", -1))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        } catch (IOException | IllegalArgumentException e) {
            // The message may hold what somebody typed, so it goes nowhere.
            return Optional.empty();
        }
    }
}
