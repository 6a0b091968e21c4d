package io.github.helplines.directory.service.resource;

import java.util.Optional;
import java.util.regex.Pattern;

/** The last sequence that a follower has. */
record Since(long sequence) {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,15}");

    static Optional<Since> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Since(Long.parseLong(text))) : Optional.empty();
    }
}
