package io.github.helplines.directory.core.model;

import io.github.helplines.directory.core.json.WireName;

/** How a channel is used. */
public enum ChannelKind implements WireName {
    VOICE,
    SMS,
    WEB_CHAT,
    EMAIL,
    WEB_FORM,
    WEBSITE,
    POST,
    IN_PERSON,
    TEXTPHONE,
    VIDEO_RELAY,
    WHATS_APP,
    CHATBOT;

    /** Whether it is reached at an address on the web. */
    public boolean isWeb() {
        return this == WEB_CHAT || this == WEB_FORM || this == WEBSITE || this == CHATBOT || this == VIDEO_RELAY;
    }

    /** Whether it is a place. */
    public boolean isPlace() {
        return this == POST || this == IN_PERSON;
    }
}
