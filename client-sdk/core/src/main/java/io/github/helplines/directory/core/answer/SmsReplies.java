package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.NumberKind;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.contact.SmsText;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to answer to a keyword texted to a short code. A reply stays on a telephone that others may look at: it names no
 * service and no topic, and it promises nothing but what is known. Immutable and thread-safe.
 */
public final class SmsReplies {
    private static final int SHORTEST_TELLING_WORD = 4;

    private final Directory directory;
    private final String inDanger;
    private final Map<Address, Service> services;

    public SmsReplies(Directory directory) {
        this(directory, services(directory));
    }

    private SmsReplies(Directory directory, Map<Address, Service> services) {
        this.directory = requireNonNull(directory, "directory");
        this.services = services;
        this.inDanger = "In danger now call "
                + emergencyNumber(directory.emergency().orElseGet(EmergencyFloor::compiledIn)) + ".";
    }

    private static Map<Address, Service> services(Directory directory) {
        Map<Address, Service> services = new HashMap<>();
        for (Service service : directory.all(Service.class)) {
            for (Channel channel : service.channels()) {
                if (channel instanceof Channel.Sms sms && sms.shortCode() != null) {
                    services.putIfAbsent(new Address(sms.shortCode(), sms.keyword()), service);
                }
            }
        }
        return services;
    }

    /**
     * The replies of a directory that came of this one; only where no short code is concerned is less looked at than for a
     * new one.
     */
    public SmsReplies after(Directory other) {
        ChangedRecords changed = ChangedRecords.between(directory, other);
        boolean sameCodes = Stream.concat(changed.gone().stream(), changed.come().stream())
                .noneMatch(record -> record instanceof Service service
                        && service.channels().stream().anyMatch(SmsReplies::isShortCode));
        return sameCodes ? new SmsReplies(other, services) : new SmsReplies(other);
    }

    /** The reply, or empty when nobody is reached so. A short code of one service alone needs no keyword. */
    public Optional<SmsReply> reply(ShortCode shortCode, Keyword keyword) {
        Service service = services.get(new Address(shortCode, keyword));
        if (service == null) {
            service = services.get(new Address(shortCode, null));
        }
        return Optional.ofNullable(service).map(this::reply);
    }

    private SmsReply reply(Service service) {
        String text = SmsText.gsmFriendly(contact(service) + " " + inDanger);
        return new SmsReply(service, text, SmsText.of(text));
    }

    private String contact(Service service) {
        Optional<Channel.Voice> voice = voice(service);
        if (voice.isPresent()) {
            return call(voice.get());
        }
        Set<String> telling = tellingWords(service);
        return service.channels().stream()
                .filter(channel -> channel.kind() != ChannelKind.VOICE && !isShortCode(channel))
                .map(ChannelText::action)
                .filter(action -> telling.stream().noneMatch(action.toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .map(action -> action + ".")
                .or(() -> elsewhere(service))
                .orElse("We have no number to give you here.");
    }

    /**
     * A service without a number still sends nobody away: the first other one that is for everyone, and that it is
     * another, which whoever reads the reply would not know.
     */
    private Optional<String> elsewhere(Service service) {
        return service.handOffs().stream()
                .flatMap(handOff -> directory.service(handOff.service()).stream())
                .filter(other -> other.rule() instanceof Rule.Everyone)
                .flatMap(other -> voice(other).stream())
                .map(voice -> (service.recalled().isEmpty() ? "" : "Our number is being checked. ")
                        + "Another service: " + lowerFirst(call(voice)))
                .findFirst();
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<Channel.Voice> voice(Service service) {
        return service.channels().stream()
                .filter(Channel.Voice.class::isInstance)
                .map(Channel.Voice.class::cast)
                .filter(channel -> channel.number().kind() != NumberKind.EMERGENCY)
                .findFirst();
    }

    private static String call(Channel.Voice voice) {
        return ChannelText.action(voice) + (isFree(voice) ? ", free." : ".");
    }

    private static boolean isFree(Channel.Voice voice) {
        Cost cost = voice.traits().cost();
        return cost.landline() == Cost.Price.FREE && cost.mobile() == Cost.Price.FREE;
    }

    private static boolean isShortCode(Channel channel) {
        return channel instanceof Channel.Sms sms && sms.shortCode() != null;
    }

    /** Words of the service and its topics that an address on the web might give away. */
    private Set<String> tellingWords(Service service) {
        Set<String> words = new HashSet<>(SearchWords.of(service.name()));
        words.addAll(SearchWords.of(service.organisation().value()));
        for (Slug slug : service.topics()) {
            words.addAll(SearchWords.of(slug.value()));
            Optional<Topic> topic = directory.find(Topic.class, slug);
            topic.ifPresent(found -> {
                words.addAll(SearchWords.of(found.name()));
                found.aliases().forEach(alias -> words.addAll(SearchWords.of(alias)));
            });
        }
        words.removeIf(word -> word.length() < SHORTEST_TELLING_WORD);
        words.removeAll(SearchWords.of(service.discreetName()));
        return words;
    }

    private static String emergencyNumber(Emergency emergency) {
        return emergency.items().stream()
                .map(Emergency.Item::contact)
                .filter(contact -> contact != null && contact.kind() == ChannelKind.VOICE)
                .map(contact -> contact == null ? null : contact.number())
                .filter(number -> number != null && number.kind() == NumberKind.EMERGENCY)
                .map(number -> number == null ? "" : number.display())
                .findFirst()
                .orElse("999");
    }

    private record Address(ShortCode shortCode, @Nullable Keyword keyword) {}
}
