package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.opening.LondonTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main question: who can help this person? Silent in {@link #toString()}.
 *
 * @param topic what happened, by the topic's slug; null for general help
 * @param circumstances what is known of the person the help is for
 * @param channels kinds of contact the person would like, each once; none for no wish
 * @param at when the person means to make contact; null for now; from 1972 to 2199, as
 *     {@link LondonTime#covers} has it
 */
public record HelpRequest(
        @Nullable Slug topic,
        Circumstances circumstances,
        List<ChannelKind> channels,
        @Nullable Instant at) {
    public HelpRequest {
        requireNonNull(circumstances, "circumstances");
        channels = channels.stream().distinct().toList();
        if (at != null && !LondonTime.covers(at)) {
            throw new IllegalArgumentException("an instant is from 1972 to 2199");
        }
    }

    /** A question with nothing but a topic and circumstances. */
    public static HelpRequest about(Slug topic, Circumstances circumstances) {
        return new HelpRequest(requireNonNull(topic, "topic"), circumstances, List.of(), null);
    }

    @Override
    public String toString() {
        return "HelpRequest[redacted]";
    }
}
