package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.ChannelKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do in danger: part of every answer, and there without any network. Never empty. */
public record EmergencyFloor(List<Item> items) {
    public EmergencyFloor {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("the floor is never empty");
        }
    }

    /** One thing to do, with the way to do it; null where there is nothing to ring. */
    public record Item(String text, @Nullable Contact contact) {
        public Item {
            requireNonNull(text, "text");
        }
    }

    /**
     * What is rung, texted or opened.
     *
     * @param display as people read it
     * @param uri a link that does it
     * @param spoken how a voice reads it; null where that is no different
     */
    public record Contact(
            OpenValue<ChannelKind> kind,
            String display,
            String uri,
            @Nullable String spoken) {
        public Contact {
            requireNonNull(kind, "kind");
            requireNonNull(display, "display");
            requireNonNull(uri, "uri");
        }
    }
}
