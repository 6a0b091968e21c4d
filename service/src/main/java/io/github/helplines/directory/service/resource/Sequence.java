package io.github.helplines.directory.service.resource;

import java.util.Optional;
import java.util.regex.Pattern;

/** A sequence of the log, as a parameter gives it; 0 stands before the first entry. */
record Sequence(long value) {
    static final String EXPECTED = "a sequence: a number from 0";
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,15}");

    static Optional<Sequence> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Sequence(Long.parseLong(text))) : Optional.empty();
    }
}
