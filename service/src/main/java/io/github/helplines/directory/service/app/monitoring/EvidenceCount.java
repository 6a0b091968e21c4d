package io.github.helplines.directory.service.app.monitoring;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many published facts are how well known: numbers and addresses, hours, rules, and what organisations, topics,
 * calendars and the emergency floor say. Counted anew for another directory or day. Safe for threads.
 */
final class EvidenceCount {
    private volatile @Nullable Counted newest;

    private record Counted(Directory directory, LocalDate day, Map<Evidence.State, Integer> states) {}

    /**
     * A number for each state, 0 too.
     *
     * @param day in London
     */
    Map<Evidence.State, Integer> of(Directory directory, LocalDate day) {
        Counted counted = newest;
        if (counted == null || counted.directory != directory || !counted.day.equals(day)) {
            counted = new Counted(requireNonNull(directory, "directory"), day, count(directory, day));
            newest = counted;
        }
        return counted.states;
    }

    private static Map<Evidence.State, Integer> count(Directory directory, LocalDate day) {
        Map<Evidence.State, Integer> states = new EnumMap<>(Evidence.State.class);
        for (Evidence.State state : Evidence.State.values()) {
            states.put(state, 0);
        }
        directory.records().stream()
                .flatMap(EvidenceCount::evidence)
                .forEach(each -> states.merge(each.stateOn(day), 1, Integer::sum));
        return states;
    }

    private static Stream<Evidence> evidence(DirectoryRecord record) {
        if (record instanceof Service service) {
            return Stream.concat(
                    Stream.of(service.ruleEvidence()),
                    service.channels().stream()
                            .map(channel -> channel.traits())
                            .flatMap(traits -> Stream.of(traits.evidence(), traits.hoursEvidence()))
                            .filter(Objects::nonNull));
        } else if (record instanceof Organisation organisation) {
            return Stream.of(organisation.evidence());
        } else if (record instanceof Topic topic) {
            return topic.statements().stream().map(statement -> statement.evidence());
        } else if (record instanceof Emergency emergency) {
            return emergency.items().stream().map(item -> item.evidence());
        } else if (record instanceof Calendar calendar) {
            return Stream.of(calendar.evidence());
        }
        return Stream.of();
    }
}
