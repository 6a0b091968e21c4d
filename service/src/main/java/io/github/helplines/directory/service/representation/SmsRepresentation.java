package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.SmsReply;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.contact.SmsEncoding;
import io.github.helplines.directory.core.model.Emergency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/** Which service a keyword reaches, and what to text back. */
@Schema(name = "Sms", description = "Which service a keyword reaches, and the reply to it.")
public record SmsRepresentation(
        @Schema(example = "82228") String shortCode,
        @Schema(example = "DVS") String keyword,
        LinkRepresentation service,
        String reply,
        @OpenValues(SmsEncoding.class) String encoding,

        @Schema(description = "How many messages the network cuts the reply into.")
        int segments,

        List<EmergencyItemRepresentation> emergency) {

    public static SmsRepresentation of(ShortCode shortCode, Keyword keyword, SmsReply reply, Emergency emergency) {
        return new SmsRepresentation(
                shortCode.value(),
                keyword.value(),
                LinkRepresentation.of(reply.service()),
                reply.text(),
                reply.sms().encoding().name().toLowerCase(Locale.ROOT),
                reply.sms().segments().size(),
                EmergencyItemRepresentation.floor(emergency));
    }
}
