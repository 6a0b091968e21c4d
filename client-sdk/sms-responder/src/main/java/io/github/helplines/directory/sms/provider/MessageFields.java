package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.message.InboundMessage;
import java.util.Map;

/** What a provider calls the three things that are read of a text. */
public record MessageFields(String id, String from, String text) {
    public MessageFields {
        requireNonNull(id, "id");
        requireNonNull(from, "from");
        requireNonNull(text, "text");
    }

    /** @throws RefusedException with 400 when one is missing, or the id or sender is empty; a text may be */
    InboundMessage read(Map<String, String> fields) throws RefusedException {
        String idValue = fields.getOrDefault(id, "");
        String fromValue = fields.getOrDefault(from, "");
        String textValue = fields.get(text);
        if (idValue.isBlank() || fromValue.isBlank() || textValue == null) {
            throw RefusedException.malformed();
        }
        return new InboundMessage(idValue, fromValue, textValue);
    }
}
