package io.github.helplines.directory.service.page;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.answer.Statuses;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How fresh the directory is, and how well its numbers are known. */
public final class Freshness {
    /** The database is looked at every second: this long without it is no hiccup. */
    private static final Duration OLD = Duration.ofMinutes(2);

    private Freshness() {}

    /** A number with what it counts. */
    record Figure(String label, long value) {}

    /** @param confirmedAt when the database was last seen to hold nothing newer */
    public static Map<String, Object> of(
            Directory directory, Statuses statuses, Wording wording, Instant confirmedAt, Instant now) {
        List<Service> services = directory.all(Service.class);
        List<ChannelAnswer> channels = services.stream()
                .flatMap(service -> statuses.of(service, now, now).stream())
                .toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(wording.text("portal.status_sequence"), directory.sequence()));
        figures.add(new Figure(wording.text("portal.status_services"), services.size()));
        figures.add(new Figure(wording.text("portal.status_channels"), channels.size()));
        for (Evidence.State state : Evidence.State.values()) {
            figures.add(new Figure(
                    wording.text("portal.status_" + state.name().toLowerCase(Locale.ROOT)),
                    channels.stream()
                            .filter(channel -> channel.evidence() == state)
                            .count()));
        }
        figures.add(new Figure(
                wording.text("portal.status_hours"),
                channels.stream()
                        .filter(channel -> channel.channel().traits().hours() == null)
                        .count()));
        figures.add(new Figure(
                wording.text("portal.status_recalled"), directory.recalls().size()));
        boolean old = Duration.between(confirmedAt, now).compareTo(OLD) > 0;
        return Map.of(
                "state", wording.text(old ? "portal.status_old" : "portal.status_well"),
                "seen", wording.text("portal.status_seen", wording.moment(confirmedAt)),
                "now", wording.text("portal.status_now", wording.moment(now)),
                "figures", figures,
                // Nothing on it is in English only.
                "inEnglish", "");
    }
}
