package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

/** Something a source says, kept as that source's, with its evidence. */
public record Statement(String text, Evidence evidence) {
    public Statement {
        requireNonNull(text, "text");
        requireNonNull(evidence, "evidence");
    }
}
