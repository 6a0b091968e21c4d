package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.json.WireName;

/** What somebody without a key may say of a channel, in one of these words and no others. */
public enum ReportReason implements WireName {
    /** Nobody is reached there at all. */
    DEAD,
    /** Somebody else is reached there. */
    WRONG_ORGANISATION,
    /** It costs something, and is said not to. */
    NOT_FREE,
    /** Nobody answers at a time when it is said to be answered. */
    NO_ANSWER_IN_HOURS;
}
