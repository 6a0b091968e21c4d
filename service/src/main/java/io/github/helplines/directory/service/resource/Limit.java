package io.github.helplines.directory.service.resource;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many items one answer holds at most. */
record Limit(int value) {
    static final int MAX = 100;
    private static final int DEFAULT = 50;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}");

    static Optional<Limit> parse(String text) {
        return Optional.of(text)
                .filter(digits -> FORM.matcher(digits).matches())
                .map(Integer::parseInt)
                .filter(number -> number <= MAX)
                .map(Limit::new);
    }

    static int orDefault(@Nullable Limit limit) {
        return limit == null ? DEFAULT : limit.value;
    }

    static int orMax(@Nullable Limit limit) {
        return limit == null ? MAX : limit.value;
    }
}
