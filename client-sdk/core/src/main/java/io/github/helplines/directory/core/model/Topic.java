package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that happened to people.
 *
 * @param aliases words people type for it
 * @param services who can help, in the order they are offered
 * @param guidance what one can do, in order
 * @param statements what sources say about it, as theirs
 */
public record Topic(
        RecordId id,
        Slug slug,
        List<Slug> previousSlugs,
        String name,
        List<String> aliases,
        String summary,
        List<Slug> services,
        List<GuidanceStep> guidance,
        List<Statement> statements)
        implements DirectoryRecord {
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

    @Override
    public RecordKind kind() {
        return RecordKind.TOPIC;
    }
}
