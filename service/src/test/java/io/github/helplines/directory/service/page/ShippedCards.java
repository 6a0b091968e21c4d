package io.github.helplines.directory.service.page;

import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.page.card.Cards;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Cards of the directory that is shipped, at some moment. */
final class ShippedCards {
    static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    /** A Monday at noon in London. */
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private ShippedCards() {}

    static CardWriter writer(Directory directory, PageLanguage language, Instant now) {
        return new CardWriter(directory, new HelpDesk(directory), Wording.in(language), now);
    }

    static CardWriter shipped(PageLanguage language, Instant now) {
        return writer(Directory.of(1, SHIPPED), language, now);
    }

    static Service service(String slug) {
        return Directory.of(1, SHIPPED).service(Slug.of(slug)).orElseThrow();
    }

    static Cards card(String slug, PageLanguage language, Instant now) {
        return shipped(language, now).service(service(slug));
    }

    static Stream<Cards> every() {
        return Stream.of(PageLanguage.values()).flatMap(language -> {
            CardWriter writer = shipped(language, NOON);
            return Stream.concat(
                    Directory.of(1, SHIPPED).all(Service.class).stream().map(writer::service),
                    Stream.concat(
                            Directory.of(1, SHIPPED).all(Topic.class).stream().map(writer::topic),
                            Stream.of(writer.missing())));
        });
    }
}
