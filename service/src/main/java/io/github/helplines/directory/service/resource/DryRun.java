package io.github.helplines.directory.service.resource;

import java.util.Optional;

/** Whether a request is only tried out. */
record DryRun(boolean wanted) {
    static Optional<DryRun> parse(String text) {
        return switch (text) {
            case "true" -> Optional.of(new DryRun(true));
            case "false" -> Optional.of(new DryRun(false));
            default -> Optional.empty();
        };
    }
}
