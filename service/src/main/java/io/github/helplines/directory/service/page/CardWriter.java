package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.answer.HandOffAnswer;
import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.answer.ServiceNotice;
import io.github.helplines.directory.core.answer.TopicGuidance;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.model.Alert;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.page.card.Cards;
import io.github.helplines.directory.service.page.card.Guidance;
import io.github.helplines.directory.service.page.card.HandOffLine;
import io.github.helplines.directory.service.page.card.Link;
import io.github.helplines.directory.service.page.card.ServiceCard;
import io.github.helplines.directory.service.page.card.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words everything that is shown for a service or a topic, to a reader of whom nothing is known. Lives as long as one
 * answer takes.
 */
public final class CardWriter {
    private final Directory directory;
    private final HelpDesk desk;
    private final Wording wording;
    private final Instant now;
    private final LocalDate today;
    private final ChannelWords channels;
    private final Beside beside;

    /**
     * @param directory as it is shown: without what was recalled
     * @param desk of the same directory
     * @param now what open, closed and evidence are judged by
     */
    public CardWriter(Directory directory, HelpDesk desk, Wording wording, Instant now) {
        this.directory = requireNonNull(directory, "directory");
        this.desk = requireNonNull(desk, "desk");
        this.wording = requireNonNull(wording, "wording");
        this.now = requireNonNull(now, "now");
        this.today = LondonTime.at(now).toLocalDate();
        this.channels = new ChannelWords(wording);
        this.beside = new Beside(directory);
    }

    Wording wording() {
        return wording;
    }

    /** A service, and those that it is never shown without. */
    public Cards service(Service service) {
        return cards(
                wording.recorded(service.name()),
                beside.complete(List.of(service)),
                null,
                "/embed/services/" + service.slug());
    }

    /** Every service under a topic, in its order. */
    public Cards topic(Topic topic) {
        List<Service> under = desk.under(topic);
        // All may have been withdrawn: there is always somebody to turn to.
        List<Service> shown = under.isEmpty() ? forEverybody() : beside.complete(under);
        return cards(
                wording.recorded(topic.name()),
                shown,
                guidance(topic, beside.leading(shown)),
                "/embed/topics/" + topic.slug());
    }

    /** For a reader of whom nothing is known: the number first, and before anybody else that nobody is to blame. */
    private Guidance guidance(Topic topic, int after) {
        return new Guidance(
                after,
                wording.recorded(topic.summary()),
                TopicGuidance.withoutCircumstances(topic).stream()
                        .map(line -> {
                            Words text = wording.recorded(line.text());
                            String condition = line.condition();
                            return new Guidance.Step(
                                    text.text(), condition == null ? null : PlainWords.of(condition), text.lang());
                        })
                        .toList());
    }

    /** What there is instead of a record that was withdrawn; empty when none of this kind was, under that name. */
    public Optional<Cards> gone(RecordKind kind, String slug) {
        return directory.findWithdrawn(kind, slug).map(gone -> {
            List<Service> named = resolved(gone.handOffs());
            return cards(wording.own("gone.title"), named.isEmpty() ? forEverybody() : named, null, "/");
        });
    }

    /** What there is where there was never anything. */
    public Cards missing() {
        return cards(wording.own("missing.title"), forEverybody(), null, "/");
    }

    private Cards cards(Words title, List<Service> services, @Nullable Guidance guidance, String more) {
        List<Service> complete = beside.complete(services);
        return new Cards(
                wording.language().tag(),
                directory.sequence(),
                new FloorWords(wording).of(desk.emergency()),
                title,
                cards(complete),
                guidance,
                wording.under("label."),
                new Link(wording.text("more"), inLanguage(more)));
    }

    /** Cards that stand side by side; nobody is handed on to one of them. */
    private List<ServiceCard> cards(List<Service> services) {
        Set<RecordId> standing = services.stream().map(Service::id).collect(Collectors.toSet());
        return services.stream()
                .map(service -> card(
                        service,
                        handOffs(service).stream()
                                .filter(handOff ->
                                        !standing.contains(handOff.service().id()))
                                .toList()))
                .toList();
    }

    /** Cards for somebody who was told whom to turn to: what these say of others was not held against that person. */
    List<ServiceCard> whoElse(List<Service> services) {
        return beside.together(services, service -> service).stream()
                .map(service -> card(service, List.of()))
                .toList();
    }

    private ServiceCard card(Service service, List<HandOffAnswer> handOffs) {
        List<ChannelAnswer> answers = desk.statuses().of(service, now, now);
        return new ServiceCard(
                service.slug().value(),
                wording.recorded(service.name()),
                wording.recorded(service.discreetName()),
                alert(service),
                withdrawn(service),
                inLanguage("/services/" + service.slug()),
                hasSomethingToAsk(service),
                channels.of(answers, service.languages()),
                Doubts.of(answers).in(wording),
                wording.recorded(service.summary()),
                handOffs.stream().map(this::line).toList());
    }

    private @Nullable Words alert(Service service) {
        Alert alert = service.alert();
        if (alert == null || today.isBefore(alert.from()) || today.isAfter(alert.until())) {
            return null;
        }
        return wording.recorded(alert.text());
    }

    private @Nullable Words withdrawn(Service service) {
        if (ServiceNotice.of(service).isEmpty()) {
            return null;
        }
        return wording.own(service.channels().isEmpty() ? "withdrawn.all" : "withdrawn.one");
    }

    /**
     * Not of a service that only somebody else may ask: who asks is never a question, so the first answer would be "no".
     */
    private boolean hasSomethingToAsk(Service service) {
        return !(service.rule() instanceof Rule.Everyone)
                && desk.assess(service, Circumstances.none(), now).assessment().outcome() == Outcome.NEED_MORE;
    }

    /** The record's own, each beside those that it is never shown without. */
    private List<HandOffAnswer> handOffs(Service service) {
        List<HandOffAnswer> own = new ArrayList<>();
        Set<Service> once = new HashSet<>();
        for (HandOff handOff : service.handOffs()) {
            directory
                    .service(handOff.service())
                    .filter(once::add)
                    .ifPresent(other -> own.add(new HandOffAnswer(other, handOff.text())));
        }
        if (own.isEmpty() && service.channels().isEmpty()) {
            return desk.assess(service, Circumstances.none(), now).handOffs();
        }
        List<Service> named = own.stream().map(HandOffAnswer::service).toList();
        List<Service> all = beside.withMissing(named);
        all.subList(named.size(), all.size()).forEach(other -> own.add(new HandOffAnswer(other, other.ruleText())));
        return beside.together(own, HandOffAnswer::service);
    }

    private HandOffLine line(HandOffAnswer handOff) {
        Service other = handOff.service();
        Words text = wording.recorded(handOff.text());
        return new HandOffLine(
                text.text(),
                other.slug().value(),
                wording.recorded(other.name()).text(),
                wording.recorded(other.discreetName()).text(),
                inLanguage("/services/" + other.slug()),
                text.lang());
    }

    /** A path of ours that keeps the reader in the language of the card. */
    private String inLanguage(String path) {
        return path + Portal.query(wording.language());
    }

    private List<Service> resolved(List<HandOff> handOffs) {
        return handOffs.stream()
                .flatMap(handOff -> directory.service(handOff.service()).stream())
                .toList();
    }

    /** Those who support whoever it is, wherever in the country. */
    private List<Service> forEverybody() {
        return desk.general().stream()
                .filter(service -> service.reach() == Service.Reach.NATIONAL && service.type() == Service.Type.SUPPORT)
                .toList();
    }
}
