package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is shown for one service or topic.
 *
 * @param lang the language of the page
 * @param sequence what it was taken from
 * @param title what was asked for, or that it is not there
 * @param services the one asked for first, and each beside those that it is never shown without
 * @param guidance of a topic; null where a service was asked for
 * @param labels the small words around it, by name
 * @param more where more of it stands
 */
public record Cards(
        String lang,
        long sequence,
        List<FloorLine> emergency,
        Words title,
        List<ServiceCard> services,
        @Nullable Guidance guidance,
        Map<String, String> labels,
        Link more) {
    public Cards {
        requireNonNull(lang, "lang");
        emergency = List.copyOf(emergency);
        requireNonNull(title, "title");
        services = List.copyOf(services);
        labels = new TreeMap<>(labels);
        requireNonNull(more, "more");
    }
}
