package io.github.helplines.directory.service.app;

import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys as lines for a console: id, scopes, how they stand, and, last because of its length, the holder. */
final class KeyTable {
    private static final String LINE = "%-8s  %-15s  %-38s  %s";

    private KeyTable() {}

    /** @param now to tell whether a key has ended */
    static List<String> lines(List<AccessKey> keys, Instant now) {
        if (keys.isEmpty()) {
            return List.of("There are no keys yet: keys create makes one.");
        }
        return Stream.concat(
                        Stream.of(LINE.formatted("id", "scopes", "state", "holder")),
                        keys.stream().map(key -> line(key, now)))
                .toList();
    }

    private static String line(AccessKey key, Instant now) {
        String scopes = key.scopes().stream().sorted().map(Scope::wire).collect(Collectors.joining(","));
        return LINE.formatted(key.id(), scopes, state(key, now), key.holder().name());
    }

    private static String state(AccessKey key, Instant now) {
        Optional<Instant> ends = Stream.of(Optional.ofNullable(key.expiresAt()), Optional.ofNullable(key.revokedAt()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        if (key.isInForce(now)) {
            return ends.map(end -> "in force until " + minute(end)).orElse("in force");
        }
        String how = ends.equals(Optional.ofNullable(key.revokedAt()))
                ? Optional.ofNullable(key.replacedBy())
                        .map(by -> "replaced by " + by)
                        .orElse("revoked")
                : "expired";
        return how + ends.map(end -> " " + minute(end)).orElse("");
    }

    private static String minute(Instant instant) {
        return LondonTime.format(instant)
                .substring(0, "2027-12-31T23:59".length())
                .replace('T', ' ');
    }
}
