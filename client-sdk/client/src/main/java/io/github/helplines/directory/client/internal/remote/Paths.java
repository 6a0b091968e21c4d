package io.github.helplines.directory.client.internal.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses under the service's. */
final class Paths {
    private static final String UNRESERVED = "-._~";

    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();

    private Paths(String path) {
        this.path = path;
    }

    /** @param segments each encoded as RFC 3986 section 3.3 asks, so that none can be more than one */
    static Paths of(String... segments) {
        StringBuilder path = new StringBuilder("/v1");
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Paths(path.toString());
    }

    /** @param value null to leave it out */
    Paths with(String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            text.append(before)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            before = '&';
        }
        return text.toString();
    }

    private static String encoded(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            // No record is called so; as they are they would be another path.
            return "%20";
        }
        StringBuilder text = new StringBuilder();
        for (byte each : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return text.toString();
    }
}
