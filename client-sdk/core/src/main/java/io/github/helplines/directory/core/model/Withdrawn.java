package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.ContactMark;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a record that was withdrawn: enough to say so under its old address, whom to turn to instead, and which
 * contacts went with it.
 *
 * @param kind of what kind it was
 * @param previousSlugs slugs it had before; none of its slugs is free for another record
 * @param handOffs who else, as the record said it
 * @param contacts what the contacts that it had are recognised by
 * @param recalled channels of it that had been recalled before
 */
public record Withdrawn(
        RecordKind kind,
        RecordId id,
        Slug slug,
        List<Slug> previousSlugs,
        List<HandOff> handOffs,
        List<Gone> contacts,
        List<RecalledChannel> recalled) {

    /**
     * A channel that went with its record, and comes back with it.
     *
     * @param value what its number or address is recognised by
     * @param keyword what its keyword at a shared short code is recognised by; absent where it had none
     */
    public record Gone(
            RecordId channel, ContactMark value, @Nullable ContactMark keyword) {
        public Gone {
            requireNonNull(channel, "channel");
            requireNonNull(value, "value");
        }
    }

    public Withdrawn {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        handOffs = List.copyOf(handOffs);
        contacts = List.copyOf(contacts);
        recalled = List.copyOf(recalled);
    }

    /** What is left of this record when it is withdrawn. */
    public static Withdrawn of(DirectoryRecord record) {
        if (record instanceof Service service) {
            return new Withdrawn(
                    RecordKind.SERVICE,
                    service.id(),
                    service.slug(),
                    service.previousSlugs(),
                    service.handOffs(),
                    service.channels().stream()
                            .map(channel -> new Gone(channel.id(), channel.mark(), channel.keywordMark()))
                            .toList(),
                    service.recalled());
        }
        return new Withdrawn(
                record.kind(), record.id(), record.slug(), record.previousSlugs(), List.of(), List.of(), List.of());
    }

    /** The same, with other hand-offs. */
    public Withdrawn handingOver(List<HandOff> others) {
        return new Withdrawn(kind, id, slug, previousSlugs, others, contacts, recalled);
    }

    /** The slug and those before it. */
    public Stream<Slug> slugs() {
        return Stream.concat(Stream.of(slug), previousSlugs.stream());
    }
}
