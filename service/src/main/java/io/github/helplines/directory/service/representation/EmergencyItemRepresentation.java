package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.SmsUri;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Emergency.Contact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the emergency floor. */
@Schema(name = "EmergencyItem", description = "What to do when somebody is in danger now. Show all of them.")
public record EmergencyItemRepresentation(
        String text, @Nullable Reach channel, @Nullable EvidenceRepresentation evidence) {

    /** How to reach it. */
    @Schema(name = "EmergencyChannel")
    public record Reach(
            @OpenValues(ChannelKind.class) String kind,
            @Schema(example = "999") @Nullable String number,
            @Schema(format = "uri") @Nullable String url,
            String display,
            String uri,
            @Nullable String spoken) {

        static @Nullable Reach ofNullable(@Nullable Contact contact) {
            if (contact == null) {
                return null;
            }
            PhoneNumber number = contact.number();
            if (number == null) {
                String url = String.valueOf(contact.url());
                return new Reach(contact.kind().wire(), null, url, url.substring("https://".length()), url, null);
            }
            String uri = contact.kind() == ChannelKind.SMS ? SmsUri.of(number) : number.telUri();
            return new Reach(contact.kind().wire(), number.toString(), null, number.display(), uri, number.spoken());
        }
    }

    /** The floor as it stands in answers and problems: without its evidence. */
    public static List<EmergencyItemRepresentation> floor(Emergency emergency) {
        return emergency.items().stream()
                .map(item -> new EmergencyItemRepresentation(item.text(), Reach.ofNullable(item.contact()), null))
                .toList();
    }

    static List<EmergencyItemRepresentation> withEvidence(Emergency emergency) {
        return emergency.items().stream()
                .map(item -> new EmergencyItemRepresentation(
                        item.text(), Reach.ofNullable(item.contact()), EvidenceRepresentation.of(item.evidence())))
                .toList();
    }
}
