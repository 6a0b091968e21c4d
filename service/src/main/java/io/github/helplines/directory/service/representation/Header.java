package io.github.helplines.directory.service.representation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A header of an answer. */
public record Header(String name, String value) {
    public Header {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    /** What every public answer says, whatever it holds: readable by any page, and not to be taken for a page. */
    public static final List<Header> OF_EVERY_ANSWER = List.of(
            new Header("Access-Control-Allow-Origin", "*"),
            new Header("Access-Control-Expose-Headers", "Deprecation, ETag, Link, Retry-After, Sunset, X-Request-Id"),
            new Header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new Header("Referrer-Policy", "no-referrer"),
            new Header("X-Content-Type-Options", "nosniff"));
}
