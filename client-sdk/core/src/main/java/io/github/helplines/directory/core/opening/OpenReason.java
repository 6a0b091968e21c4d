package io.github.helplines.directory.core.opening;

import io.github.helplines.directory.core.json.WireName;

/** What decided an {@link OpenStatus}. */
public enum OpenReason implements WireName {
    /** The ordinary hours of the week. */
    WEEKLY_HOURS,
    /** Open day and night. */
    ALWAYS_OPEN,
    /** An exception for this date. */
    EXCEPTION,
    /** This date is a bank holiday, and what happens then is known. */
    BANK_HOLIDAY,
    /** Nobody has said what the hours are. */
    HOURS_UNKNOWN,
    /** This date is a bank holiday, and nobody has said what happens then. */
    HOLIDAY_POLICY_UNKNOWN,
    /** The hours are not said to hold on this date. */
    OUTSIDE_VALIDITY,
    /** Bank holidays matter, and nobody has said yet which dates they are. */
    BEYOND_CALENDAR;
}
