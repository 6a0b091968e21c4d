package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.opening.OpeningHours;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a service for a test: for everyone and everywhere unless it is told otherwise. */
final class SampleService {
    static final Evidence EVIDENCE =
            new Evidence("a page", null, null, LocalDate.of(2026, 11, 22), Evidence.Method.PAGE_READ, null);

    private static final Cost FREE = new Cost(Cost.Price.FREE, Cost.Price.FREE, "number range");

    private final String slug;
    private final String name;
    private final List<Channel> channels = new ArrayList<>();
    private final List<HandOff> handOffs = new ArrayList<>();
    private List<Slug> showWith = List.of();
    private Set<AreaCode> coverage = Set.of();
    private Rule rule = new Rule.Everyone();
    private Service.Type type = Service.Type.SUPPORT;
    private Service.Reach reach = Service.Reach.NATIONAL;
    private String runBy = "Victim Care Derbyshire";
    private boolean general;
    private List<Slug> topics = List.of();
    private List<String> languages = List.of("en");

    SampleService(String slug, String name) {
        this.slug = slug;
        this.name = name;
    }

    static RecordId id(String seed) {
        return new RecordId(
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString());
    }

    static Slug slugOf(String name) {
        return Slug.of(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    SampleService rule(Rule value) {
        rule = value;
        return this;
    }

    SampleService type(Service.Type value) {
        type = value;
        return this;
    }

    SampleService topics(Slug... values) {
        topics = List.of(values);
        return this;
    }

    /** Of the service itself, and of the channels that it is given from here on. */
    SampleService languages(String... tags) {
        languages = List.of(tags);
        return this;
    }

    SampleService local() {
        reach = Service.Reach.LOCAL;
        return this;
    }

    SampleService general() {
        general = true;
        return this;
    }

    SampleService coverage(AreaCode... codes) {
        coverage = Set.of(codes);
        return this;
    }

    SampleService runBy(String organisation) {
        runBy = organisation;
        return this;
    }

    SampleService showWith(String... slugs) {
        showWith = Stream.of(slugs).map(Slug::of).toList();
        return this;
    }

    SampleService handOff(String service, String text) {
        handOffs.add(new HandOff(Slug.of(service), text));
        return this;
    }

    SampleService voice(String number, @Nullable OpeningHours hours) {
        channels.add(new Channel.Voice(traits(hours, Cost.UNKNOWN), PhoneNumber.ofUkNational(number), number));
        return this;
    }

    SampleService freeVoice(String number) {
        channels.add(new Channel.Voice(traits(OpeningHours.always(), FREE), PhoneNumber.ofUkNational(number), number));
        return this;
    }

    SampleService sms(String shortCode, String keyword) {
        channels.add(new Channel.Sms(traits(null, Cost.UNKNOWN), null, ShortCode.of(shortCode), Keyword.of(keyword)));
        return this;
    }

    SampleService email(String address) {
        channels.add(new Channel.Email(traits(null, Cost.UNKNOWN), address));
        return this;
    }

    SampleService web(String url, @Nullable OpeningHours hours) {
        channels.add(new Channel.Web(traits(hours, Cost.UNKNOWN), ChannelKind.WEB_FORM, URI.create(url)));
        return this;
    }

    Service build() {
        return new Service(
                id("service " + slug),
                Slug.of(slug),
                List.of(),
                slugOf(runBy),
                null,
                name,
                "Support line",
                "Somebody to talk to at " + name + ".",
                null,
                null,
                topics,
                rule,
                "Whom " + name + " is for.",
                EVIDENCE,
                coverage,
                Known.UNKNOWN,
                Known.UNKNOWN,
                Known.UNKNOWN,
                type,
                reach,
                languages,
                null,
                channels,
                List.of(),
                handOffs,
                showWith,
                general);
    }

    private ChannelTraits traits(@Nullable OpeningHours hours, Cost cost) {
        return new ChannelTraits(
                id("channel " + slug + channels.size()),
                hours,
                cost,
                Known.UNKNOWN,
                Known.UNKNOWN,
                languages,
                null,
                EVIDENCE,
                hours == null ? null : EVIDENCE);
    }
}
