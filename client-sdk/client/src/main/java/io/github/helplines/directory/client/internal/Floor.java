package io.github.helplines.directory.client.internal;

import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.OpenValue;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.SmsUri;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Emergency;
import org.jspecify.annotations.Nullable;

/** The emergency floor, from its record or from what is compiled in. */
public final class Floor {
    private static final EmergencyFloor COMPILED_IN =
            of(io.github.helplines.directory.core.answer.EmergencyFloor.compiledIn());

    private Floor() {}

    /** For the moments when there is no directory to take it from. */
    public static EmergencyFloor compiledIn() {
        return COMPILED_IN;
    }

    public static EmergencyFloor of(Emergency emergency) {
        return new EmergencyFloor(emergency.items().stream()
                .map(item -> new EmergencyFloor.Item(item.text(), contact(item.contact())))
                .toList());
    }

    private static EmergencyFloor.@Nullable Contact contact(Emergency.@Nullable Contact contact) {
        if (contact == null) {
            return null;
        }
        OpenValue<ChannelKind> kind = OpenValue.of(contact.kind());
        PhoneNumber number = contact.number();
        if (number == null) {
            String url = String.valueOf(contact.url());
            return new EmergencyFloor.Contact(kind, url.substring("https://".length()), url, null);
        }
        String uri = contact.kind() == ChannelKind.SMS ? SmsUri.of(number) : number.telUri();
        return new EmergencyFloor.Contact(kind, number.display(), uri, number.spoken());
    }
}
