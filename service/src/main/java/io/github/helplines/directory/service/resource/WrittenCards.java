package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.page.CardWriter;
import io.github.helplines.directory.service.page.PageLanguage;
import io.github.helplines.directory.service.page.Wording;
import io.github.helplines.directory.service.page.card.Cards;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cards from the snapshot in force; never without somebody to turn to. */
final class WrittenCards {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final CurrentSnapshot current;
    private final InstantSource clock;

    WrittenCards(CurrentSnapshot current, InstantSource clock) {
        this.current = requireNonNull(current, "current");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Cards, and the status that they are answered with.
     *
     * @param status 200; 410 for what was withdrawn and 404 for what never was, with who can help instead
     */
    record Answer(int status, Cards cards) {
        Answer {
            requireNonNull(cards, "cards");
        }
    }

    /** @param lang as it was asked for; null for English */
    CardWriter writer(Snapshot snapshot, @Nullable String lang) {
        return new CardWriter(
                snapshot.directory(), snapshot.helpDesk(), Wording.in(PageLanguage.of(lang)), clock.instant());
    }

    /** The snapshot in force, for whoever says more of it than cards do. */
    Snapshot snapshot() {
        return current.get();
    }

    Answer service(String slug, @Nullable String lang) {
        return of(current.get(), RecordKind.SERVICE, slug, lang);
    }

    Answer topic(String slug, @Nullable String lang) {
        return of(current.get(), RecordKind.TOPIC, slug, lang);
    }

    /** Who can help whatever was meant. */
    Answer missing(@Nullable String lang) {
        return new Answer(NOT_FOUND, writer(current.get(), lang).missing());
    }

    /**
     * @param kind a service or a topic
     * @param slug as it stands in the address, whatever that is
     */
    Answer of(Snapshot snapshot, RecordKind kind, String slug, @Nullable String lang) {
        CardWriter writer = writer(snapshot, lang);
        Directory directory = snapshot.directory();
        Optional<Cards> found = kind == RecordKind.SERVICE
                ? directory.find(Service.class, slug).map(writer::service)
                : directory.find(Topic.class, slug).map(writer::topic);
        return found.map(cards -> new Answer(OK, cards)).orElseGet(() -> instead(writer, kind, slug));
    }

    private static Answer instead(CardWriter writer, RecordKind kind, String slug) {
        return writer.gone(kind, slug)
                .map(cards -> new Answer(GONE, cards))
                .orElseGet(() -> new Answer(NOT_FOUND, writer.missing()));
    }
}
