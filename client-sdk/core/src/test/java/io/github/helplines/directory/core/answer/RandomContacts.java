package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelTraits;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Few contacts, as channels and in texts: what one record mentions another mostly has. */
final class RandomContacts {
    private static final List<String> TEXTS = List.of(
            "Ring 0808 157 0111.",
            "Ring 0808 157 0112 (24 hours).",
            "Text QUIET to 60001.",
            "Text TALK to 60001, or 60002.",
            "See one.example first.",
            "See https://one.example/form today.",
            "See https://two.example/chat or write to help@two.example.",
            "Somebody listens.");
    private static final List<String> PAGES = List.of(
            "https://one.example", "https://one.example/about", "https://one.example/form", "https://two.example/chat");

    private final Random random;
    private int made;

    RandomContacts(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    @Nullable
    URI page() {
        return random.nextBoolean() ? URI.create(one(PAGES)) : null;
    }

    /** With an identity that was never given before. */
    Channel channel() {
        SampleService service = new SampleService("channel-" + made++, "Channel");
        switch (random.nextInt(5)) {
            case 0 -> service.voice("0808 157 0111", null);
            case 1 -> service.voice("0808 157 0112", null);
            case 2 -> service.sms("6000" + (1 + random.nextInt(2)), random.nextBoolean() ? "QUIET" : "TALK");
            case 3 -> service.email("help@two.example");
            default -> service.web(one(PAGES), null);
        }
        return service.build().channels().get(0);
    }

    /** The same channel, reached in another way or not. */
    Channel elsewhere(Channel channel) {
        return as(channel.traits(), channel());
    }

    /** Another channel of the same contact. */
    Channel again(Channel channel) {
        return as(channel().traits(), channel);
    }

    private static Channel as(ChannelTraits traits, Channel reached) {
        if (reached instanceof Channel.Voice voice) {
            return new Channel.Voice(traits, voice.number(), voice.writtenAs());
        } else if (reached instanceof Channel.Sms sms) {
            return new Channel.Sms(traits, sms.number(), sms.shortCode(), sms.keyword());
        } else if (reached instanceof Channel.Email email) {
            return new Channel.Email(traits, email.address());
        } else if (reached instanceof Channel.Web web) {
            return new Channel.Web(traits, web.kind(), web.url());
        }
        throw new IllegalArgumentException("none of these is made here");
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
