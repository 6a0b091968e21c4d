package io.github.helplines.directory.client.internal.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses under the service's. */
final class Paths {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,200}");
    /** A name that none can have. */
    private static final String NOBODY = "-";

    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();

    private Paths(String path) {
        this.path = path;
    }

    /** @param segments each a slug, an identity, a code or a keyword */
    static Paths of(String... segments) {
        StringBuilder path = new StringBuilder("/v1");
        for (String segment : segments) {
            path.append('/').append(named(segment));
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

    /** Whatever no record can be called is not sent at all: it may be what somebody typed. */
    private static String named(String segment) {
        return NAME.matcher(segment).matches() ? segment : NOBODY;
    }
}
