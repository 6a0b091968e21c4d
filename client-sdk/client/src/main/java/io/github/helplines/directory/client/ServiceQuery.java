package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Service.Type;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which services are wanted; null asks for nothing, and a service has to fit in everything that is asked.
 *
 * @param topic the slug of a topic under which it is offered
 * @param area the GSS code of an area in some of which it may work
 * @param channel has a channel of this kind
 * @param language answers in this language (BCP 47)
 * @param type is for this
 * @param openAt has a channel that is known to be open at this instant
 */
public record ServiceQuery(
        @Nullable String topic,
        @Nullable String area,
        @Nullable ChannelKind channel,
        @Nullable String language,
        @Nullable Type type,
        @Nullable Instant openAt) {
    private static final ServiceQuery ALL = new ServiceQuery(null, null, null, null, null, null);

    /** Every service. */
    public static ServiceQuery all() {
        return ALL;
    }

    public ServiceQuery withTopic(String slug) {
        return new ServiceQuery(requireNonNull(slug, "slug"), area, channel, language, type, openAt);
    }

    public ServiceQuery withArea(String code) {
        return new ServiceQuery(topic, requireNonNull(code, "code"), channel, language, type, openAt);
    }

    public ServiceQuery withChannel(ChannelKind kind) {
        return new ServiceQuery(topic, area, requireNonNull(kind, "kind"), language, type, openAt);
    }

    public ServiceQuery withLanguage(String tag) {
        return new ServiceQuery(topic, area, channel, requireNonNull(tag, "tag"), type, openAt);
    }

    public ServiceQuery withType(Type wanted) {
        return new ServiceQuery(topic, area, channel, language, requireNonNull(wanted, "wanted"), openAt);
    }

    public ServiceQuery openAt(Instant at) {
        return new ServiceQuery(topic, area, channel, language, type, requireNonNull(at, "at"));
    }
}
