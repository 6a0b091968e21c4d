package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

/**
 * An organisation's number in somebody else's register.
 *
 * @param scheme the register's code at org-id.guide, such as {@code GB-CHC} for the Charity Commission
 * @param value the number there
 */
public record Identifier(String scheme, String value) {
    public Identifier {
        requireNonNull(scheme, "scheme");
        requireNonNull(value, "value");
    }
}
