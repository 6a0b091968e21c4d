package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.eligibility.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can do.
 *
 * @param rule for whom
 * @param text the step
 * @param condition the rule in words, shown with the text while it is not known whether the rule holds
 * @param safeText said instead wherever the rule is not known to hold: for a step that could harm when it is wrong
 */
public record GuidanceStep(
        Rule rule,
        String text,
        @Nullable String condition,
        @Nullable String safeText) {
    public GuidanceStep {
        requireNonNull(rule, "rule");
        requireNonNull(text, "text");
        if (condition != null && safeText != null) {
            throw new IllegalArgumentException("a step with a safe text is never shown with its condition");
        }
        if (!(rule instanceof Rule.Everyone) && condition == null && safeText == null) {
            throw new IllegalArgumentException("a rule needs its condition in words, or a safe text");
        }
    }
}
