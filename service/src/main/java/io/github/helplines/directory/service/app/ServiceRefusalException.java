package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A problem that the service answered with: its title, and a line a fault. */
final class ServiceRefusalException extends StartException {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS_LENGTH = 6;

    private final transient Set<String> codes;

    private ServiceRefusalException(List<String> lines, int exitCode, Set<String> codes) {
        super(String.join(System.lineSeparator(), lines), exitCode);
        this.codes = Set.copyOf(requireNonNull(codes, "codes"));
    }

    /** @param retryAfter what the header of that name says, where there is one */
    static ServiceRefusalException of(int status, Optional<String> retryAfter, JsonNode problem) {
        String code = problem.path("code").asText();
        Set<String> codes = new LinkedHashSet<>(List.of(code));
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            codes.add(error.path("code").asText());
            rows.add(Map.entry(PlainText.of(error, "pointer"), PlainText.of(error, "message")));
        }
        List<String> lines = new ArrayList<>();
        lines.add(PlainText.of(problem, "title"));
        lines.addAll(PlainText.columns(rows));
        if (code.equals("too_many_alone")) {
            lines.add(
                    "Recalls, withdrawals and returns are three an hour, counted for each person: another editor or approver"
                            + " can do it now, and you " + when(retryAfter) + ".");
        }
        boolean changed = status == 412 || code.equals("already_decided");
        return new ServiceRefusalException(lines, changed ? EditorsApi.CHANGED : 1, codes);
    }

    /** Whether the problem, or a fault of it, has this code. */
    boolean is(String code) {
        return codes.contains(code);
    }

    private static String when(Optional<String> retryAfter) {
        return retryAfter
                .filter(text -> text.matches("[0-9]{1," + SECONDS_LENGTH + "}"))
                .map(seconds -> "in " + Math.max(1, (Long.parseLong(seconds) + 59) / 60) + " minutes at the latest")
                .orElse("within an hour");
    }
}
