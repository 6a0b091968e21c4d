package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

/**
 * A record by its names.
 *
 * @param id a lower-case UUID, which never changes
 * @param slug its name in addresses
 * @param name what people call it
 * @param uri its path at the service
 */
public record Link(String id, String slug, String name, String uri) {
    public Link {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(uri, "uri");
    }
}
