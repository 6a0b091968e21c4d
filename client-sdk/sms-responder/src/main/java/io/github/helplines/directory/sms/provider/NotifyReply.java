package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.sms.message.UkMobile;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Replies by GOV.UK Notify's API: {@code POST /v2/notifications/sms}, with a template that holds nothing but one
 * personalisation. No reference is sent, so that nothing of ours names the message. Source: GOV.UK Notify, REST API
 * documentation, send a text message.
 */
public final class NotifyReply implements ReplyRoute {
    private static final String PATH = "/v2/notifications/sms";

    private final NotifyApiKey key;
    private final Template template;
    private final JsonPost post;
    private final InstantSource clock;

    /**
     * @param id of the template
     * @param personalisation the name that stands in it in double brackets
     * @param senderId of the number that the text comes from; empty for the service's default
     */
    public record Template(String id, String personalisation, Optional<String> senderId) {
        public Template {
            requireNonNull(id, "id");
            requireNonNull(personalisation, "personalisation");
            requireNonNull(senderId, "senderId");
        }
    }

    /** @param base of Notify's API, without a path */
    public NotifyReply(URI base, NotifyApiKey key, Template template, InstantSource clock) {
        this.post = new JsonPost(base.resolve(PATH));
        this.key = requireNonNull(key, "key");
        this.template = requireNonNull(template, "template");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public HandedBack reply(UkMobile to, String text) throws UndeliveredException {
        post.send(
                new ObjectWriter()
                        .put("phone_number", to.e164())
                        .put("template_id", template.id())
                        .put(
                                "personalisation",
                                new ObjectWriter()
                                        .put(template.personalisation(), text)
                                        .build())
                        .putIfPresent("sms_sender_id", template.senderId())
                        .build(),
                "Bearer " + key.tokenAt(clock.instant()));
        return HandedBack.NOTHING;
    }

    @Override
    public HandedBack silence() {
        return HandedBack.NOTHING;
    }
}
