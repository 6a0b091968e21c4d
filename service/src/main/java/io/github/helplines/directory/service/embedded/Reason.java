package io.github.helplines.directory.service.embedded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, in what PostgreSQL's programs print, the one line that says why they gave up. */
final class Reason {
    private static final Pattern VERDICT = Pattern.compile("(?:PANIC|FATAL|ERROR|error):\\s+(.*)");

    private Reason() {}

    static Optional<String> in(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher verdict = VERDICT.matcher(lines.get(i));
            if (verdict.find()) {
                return Optional.of(verdict.group(1).strip());
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1).strip());
    }
}
