package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.ChannelKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main question. Silent in {@link #toString()}.
 *
 * @param topic what happened, by the topic's slug; null for general help
 * @param circumstances what is known of the person the help is for
 * @param channels kinds of contact the person would like; none for no wish
 * @param at when the person means to make contact; null for now
 */
public record HelpQuery(
        @Nullable String topic,
        Circumstances circumstances,
        List<ChannelKind> channels,
        @Nullable Instant at) {
    public HelpQuery {
        requireNonNull(circumstances, "circumstances");
        channels = channels.stream().distinct().toList();
    }

    /** About a topic. */
    public static HelpQuery about(String topic) {
        return new HelpQuery(requireNonNull(topic, "topic"), Circumstances.none(), List.of(), null);
    }

    /** About nothing in particular. */
    public static HelpQuery general() {
        return new HelpQuery(null, Circumstances.none(), List.of(), null);
    }

    /** For this person. */
    public HelpQuery withCircumstances(Circumstances known) {
        return new HelpQuery(topic, known, channels, at);
    }

    /** By these kinds of contact, if it can be. */
    public HelpQuery withChannels(List<ChannelKind> kinds) {
        return new HelpQuery(topic, circumstances, kinds, at);
    }

    /** At another time than now. */
    public HelpQuery at(Instant instant) {
        return new HelpQuery(topic, circumstances, channels, requireNonNull(instant, "instant"));
    }

    @Override
    public String toString() {
        return "HelpQuery[redacted]";
    }
}
