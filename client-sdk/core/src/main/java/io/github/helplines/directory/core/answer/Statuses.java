package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.opening.OpenStatuses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Whether somebody is there, channel by channel, and how far each channel may be relied on. Thread-safe. */
public final class Statuses {
    private final Directory directory;

    public Statuses(Directory directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    /**
     * Every channel of a service, in its declared order.
     *
     * @param at the instant that open and closed speak of
     * @param now the present: evidence is judged on its date in London
     */
    public List<ChannelAnswer> of(Service service, Instant at, Instant now) {
        LocalDate today = dateOf(now);
        return service.channels().stream()
                .map(channel -> answer(channel, at, today))
                .toList();
    }

    /** One channel, as {@link #of(Service, Instant, Instant)} has it. */
    public ChannelAnswer of(Channel channel, Instant at, Instant now) {
        return answer(channel, at, dateOf(now));
    }

    static LocalDate dateOf(Instant now) {
        return LondonTime.at(now).toLocalDate();
    }

    private ChannelAnswer answer(Channel channel, Instant at, LocalDate today) {
        ChannelTraits traits = channel.traits();
        Evidence hours = traits.hoursEvidence();
        return new ChannelAnswer(
                channel,
                OpenStatuses.at(traits.hours(), at, directory::calendar),
                traits.evidence().stateOn(today),
                hours == null ? null : hours.stateOn(today));
    }
}
