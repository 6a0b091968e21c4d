package io.github.helplines.directory.core.model;

import io.github.helplines.directory.core.json.WireName;

/** What a record of the directory is about. */
public enum RecordKind implements WireName {
    AREA,
    CALENDAR,
    EMERGENCY,
    ORGANISATION,
    SERVICE,
    TOPIC;
}
