package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Organisation.Status;
import io.github.helplines.directory.core.model.Organisation.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who runs services, or pays for them.
 *
 * @param summary what it is; null when nobody says
 * @param website an https address; null when there is none that may be shown
 * @param identifiers numbers it has in registers
 * @param successor the slug of the organisation that took its place; null for none
 * @param evidence how this is known
 * @param services what it runs
 */
public record Organisation(
        String id,
        String slug,
        List<String> previousSlugs,
        String name,
        OpenValue<Type> type,
        @Nullable String summary,
        @Nullable String website,
        List<Identifier> identifiers,
        OpenValue<Status> status,
        @Nullable String successor,
        Evidence evidence,
        List<Link> services) {

    /**
     * A number in a register.
     *
     * @param scheme the register's code at org-id.guide, such as {@code GB-CHC}
     */
    public record Identifier(String scheme, String value) {
        public Identifier {
            requireNonNull(scheme, "scheme");
            requireNonNull(value, "value");
        }
    }

    public Organisation {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        identifiers = List.copyOf(identifiers);
        requireNonNull(status, "status");
        requireNonNull(evidence, "evidence");
        services = List.copyOf(services);
    }
}
