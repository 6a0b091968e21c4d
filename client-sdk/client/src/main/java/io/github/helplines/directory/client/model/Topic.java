package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What happened to somebody.
 *
 * @param aliases other words for it, as people type them
 * @param services slugs of services, in the order in which they are offered
 * @param guidance what one can do, as it may be said to anybody
 * @param statements what is so, such as the law, with its evidence
 */
public record Topic(
        String id,
        String slug,
        List<String> previousSlugs,
        String name,
        List<String> aliases,
        String summary,
        List<String> services,
        List<GuidanceLine> guidance,
        List<Statement> statements) {

    /** Something that is so, and how that is known. */
    public record Statement(String text, Evidence evidence) {
        public Statement {
            requireNonNull(text, "text");
            requireNonNull(evidence, "evidence");
        }
    }

    public Topic {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        requireNonNull(name, "name");
        aliases = List.copyOf(aliases);
        requireNonNull(summary, "summary");
        services = List.copyOf(services);
        guidance = List.copyOf(guidance);
        statements = List.copyOf(statements);
    }
}
