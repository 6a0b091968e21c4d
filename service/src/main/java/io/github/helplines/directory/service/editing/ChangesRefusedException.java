package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import java.util.List;

/** What was asked is not done: every reason with its pointer into the request, and nothing written. */
public final class ChangesRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient List<Fault> faults;

    /** What sort of faults they are. */
    public enum Why {
        /** The directory would break a rule, or the request does not make sense. */
        INVALID,
        /** Records have changed since they were read. */
        STALE,
        /** Numbers that nobody publishes without having looked twice. */
        ACKNOWLEDGEMENT_NEEDED,
        /** What is named is not there. */
        NOT_THERE
    }

    public ChangesRefusedException(Why why, List<Fault> faults) {
        super(why + " " + faults.stream().map(Fault::code).distinct().toList());
        this.why = requireNonNull(why, "why");
        this.faults = List.copyOf(faults);
    }

    public Why why() {
        return why;
    }

    public List<Fault> faults() {
        return faults;
    }
}
