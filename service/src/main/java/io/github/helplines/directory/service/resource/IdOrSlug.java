package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.model.Slug;
import java.util.Optional;

/** What names a record in an address: its identity, or its slug, now or former. Identities have the shape of slugs. */
record IdOrSlug(String value) {
    static Optional<IdOrSlug> parse(String text) {
        return Slug.parse(text).map(slug -> new IdOrSlug(text));
    }
}
