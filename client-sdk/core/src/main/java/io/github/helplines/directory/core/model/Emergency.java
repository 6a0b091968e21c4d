package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.PhoneNumber;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do when somebody is in danger now: in every answer, in every problem, never recalled. */
public record Emergency(RecordId id, Slug slug, List<Slug> previousSlugs, List<Item> items) implements DirectoryRecord {

    /**
     * One line of the floor.
     *
     * @param text what to do
     * @param contact how; absent for a line that only explains
     * @param evidence how it is known
     */
    public record Item(String text, @Nullable Contact contact, Evidence evidence) {
        public Item {
            requireNonNull(text, "text");
            requireNonNull(evidence, "evidence");
        }
    }

    /**
     * The way to reach it.
     *
     * @param number the number, for a call or a text
     * @param url the address on the web, for a video relay
     */
    public record Contact(
            ChannelKind kind,
            @Nullable PhoneNumber number,
            @Nullable URI url) {
        public Contact {
            requireNonNull(kind, "kind");
            if ((number == null) == (url == null)) {
                throw new IllegalArgumentException("a number or an address");
            }
        }

        /** What the contact is recognised by in texts. */
        public ContactMark mark() {
            return number != null
                    ? ContactMark.of(number)
                    : ContactMark.ofUrl(requireNonNull(url).toString());
        }
    }

    public Emergency {
        requireNonNull(id, "id");
        requireNonNull(slug, "slug");
        previousSlugs = List.copyOf(previousSlugs);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("the floor is never empty");
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EMERGENCY;
    }

    @Override
    public String name() {
        return "Emergency";
    }
}
