package io.github.helplines.directory.core.model;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a published fact is known.
 *
 * @param source what was read or who was asked, in words
 * @param url the page, where there is one
 * @param pageDate the page's own date as it gives it ("2024", "2020-04-23"); absent when it gives none
 * @param readOn the day it was read
 * @param method how the fact was had
 * @param checkedOn the day the service itself confirmed it, or the number was dialled; absent until then
 */
public record Evidence(
        String source,
        @Nullable URI url,
        @Nullable String pageDate,
        LocalDate readOn,
        Method method,
        @Nullable LocalDate checkedOn) {

    /** Days after a check until the next one is due. */
    public static final int DUE_AFTER_DAYS = 90;

    /** Days after a check until it is overdue. */
    public static final int OVERDUE_AFTER_DAYS = 180;

    /** How a fact was had. */
    public enum Method implements WireName {
        PAGE_READ,
        INFERRED,
        NUMBER_RANGE,
        CONFIRMED_BY_OWNER,
        DIALLED;

        /** Whether somebody asked the service itself. */
        public boolean confirms() {
            return this == CONFIRMED_BY_OWNER || this == DIALLED;
        }
    }

    /** How far evidence may be relied on, on a given day. */
    public enum State implements WireName {
        UNVERIFIED,
        CURRENT,
        DUE,
        OVERDUE;
    }

    public Evidence {
        requireNonNull(source, "source");
        requireNonNull(readOn, "readOn");
        requireNonNull(method, "method");
        if (method.confirms() != (checkedOn != null)) {
            throw new IllegalArgumentException("checked_on belongs to a confirmation, and to nothing else");
        }
    }

    /** The day the next check is due; absent while nobody has confirmed the fact. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(checkedOn).map(day -> day.plusDays(DUE_AFTER_DAYS));
    }

    /** The day the check is overdue; absent while nobody has confirmed the fact. */
    public Optional<LocalDate> overdueOn() {
        return Optional.ofNullable(checkedOn).map(day -> day.plusDays(OVERDUE_AFTER_DAYS));
    }

    /** The state on a day. */
    public State stateOn(LocalDate today) {
        if (checkedOn == null) {
            return State.UNVERIFIED;
        }
        if (today.isBefore(checkedOn.plusDays(DUE_AFTER_DAYS))) {
            return State.CURRENT;
        }
        return today.isBefore(checkedOn.plusDays(OVERDUE_AFTER_DAYS)) ? State.DUE : State.OVERDUE;
    }
}
