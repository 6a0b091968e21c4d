package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service, in words, in the order in which they are read: the numbers before what is said of the service.
 *
 * @param discreetName a name that gives nothing away to somebody looking over a shoulder
 * @param alert what to know these days; null for nothing
 * @param page its page, as a path with the language in its query
 * @param forMe whether there is something to ask of somebody who wonders whether it is for them
 * @param channels the best now first; none when all were withdrawn
 * @param doubts what is not known of any of the channels; whoever shows these leaves out the notes that they stand for
 * @param withdrawn that contacts were withdrawn; null when none were
 */
public record ServiceCard(
        String slug,
        Words name,
        Words discreetName,
        @Nullable Words alert,
        @Nullable Words withdrawn,
        String page,
        boolean forMe,
        List<ChannelLine> channels,
        List<Doubt> doubts,
        Words summary,
        List<HandOffLine> handOffs) {
    public ServiceCard {
        requireNonNull(slug, "slug");
        requireNonNull(name, "name");
        requireNonNull(discreetName, "discreetName");
        requireNonNull(summary, "summary");
        requireNonNull(page, "page");
        channels = List.copyOf(channels);
        doubts = List.copyOf(doubts);
        handOffs = List.copyOf(handOffs);
    }
}
