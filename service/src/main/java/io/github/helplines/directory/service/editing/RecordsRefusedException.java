package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

/** The store refused records that break one of its rules. The message names the rule, never a value. */
public final class RecordsRefusedException extends RuntimeException {
    private final String rule;

    /**
     * @param rule the name of the rule, such as the database's name of a constraint
     */
    public RecordsRefusedException(String rule, Throwable cause) {
        super("the store refuses these records: " + requireNonNull(rule, "rule"), cause);
        this.rule = rule;
    }

    public RecordsRefusedException(String rule) {
        super("the store refuses these records: " + requireNonNull(rule, "rule"));
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
