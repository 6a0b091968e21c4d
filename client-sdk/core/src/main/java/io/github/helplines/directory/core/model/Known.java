package io.github.helplines.directory.core.model;

import io.github.helplines.directory.core.json.WireName;

/** Yes, no, or not confirmed by anybody. Unknown is a value of its own, never a default for no. */
public enum Known implements WireName {
    YES,
    NO,
    UNKNOWN;
}
