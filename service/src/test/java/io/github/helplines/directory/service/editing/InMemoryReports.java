package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Counts of reports of one day, in memory. */
public final class InMemoryReports implements Reports {
    private record Key(RecordId channel, ReportReason reason) {}

    private final Map<Key, Integer> counts = new ConcurrentHashMap<>();
    private final LocalDate today;
    private final Predicate<RecordId> there;
    private volatile boolean away;

    /** @param there which channels there are */
    public InMemoryReports(LocalDate today, Predicate<RecordId> there) {
        this.today = today;
        this.there = there;
    }

    /** Whether the store cannot be reached. */
    public void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public boolean add(RecordId channel, ReportReason reason) {
        requireThere();
        if (!there.test(channel) || counts.getOrDefault(new Key(channel, reason), 0) == MOST_A_DAY) {
            return false;
        }
        counts.merge(new Key(channel, reason), 1, Integer::sum);
        return true;
    }

    @Override
    public List<ReportCount> recent() {
        requireThere();
        return counts.entrySet().stream()
                .map(each ->
                        new ReportCount(each.getKey().channel(), each.getKey().reason(), today, each.getValue()))
                .sorted(Comparator.comparing(ReportCount::channel)
                        .thenComparing(count -> count.reason().wire()))
                .toList();
    }

    private void requireThere() {
        if (away) {
            throw new DirectoryUnavailableException(new IllegalStateException("away"));
        }
    }
}
