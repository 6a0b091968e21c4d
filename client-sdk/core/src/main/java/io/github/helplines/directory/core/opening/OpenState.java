package io.github.helplines.directory.core.opening;

import io.github.helplines.directory.core.json.WireName;

/** Whether somebody is there; unknown is an answer of its own, never a guess at one of the others. */
public enum OpenState implements WireName {
    OPEN,
    CLOSED,
    UNKNOWN;
}
