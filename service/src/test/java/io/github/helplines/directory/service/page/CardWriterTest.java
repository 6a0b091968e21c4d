package io.github.helplines.directory.service.page;

import static io.github.helplines.directory.service.page.ShippedCards.NOON;
import static io.github.helplines.directory.service.page.ShippedCards.SHIPPED;
import static io.github.helplines.directory.service.page.ShippedCards.card;
import static io.github.helplines.directory.service.page.ShippedCards.every;
import static io.github.helplines.directory.service.page.ShippedCards.service;
import static io.github.helplines.directory.service.page.ShippedCards.shipped;
import static io.github.helplines.directory.service.page.ShippedCards.writer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.service.page.card.Cards;
import io.github.helplines.directory.service.page.card.Guidance;
import io.github.helplines.directory.service.page.card.HandOffLine;
import io.github.helplines.directory.service.page.card.ServiceCard;
import io.github.helplines.directory.service.representation.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardWriterTest {
    private static String json(Object value) {
        return new String(WireJson.bytes(value), StandardCharsets.UTF_8);
    }

    private static List<String> names(Cards cards) {
        return cards.services().stream().map(ServiceCard::slug).toList();
    }

    @Test
    void anAdultLineIsNeverShownWithoutItsCounterparts() {
        assertThat(names(card("revenge-porn-helpline", PageLanguage.ENGLISH, NOON)))
                .containsExactly("revenge-porn-helpline", "childline", "report-remove");
        every().forEach(cards -> {
            assertPaired(names(cards));
            for (ServiceCard card : cards.services()) {
                List<String> others = new ArrayList<>(
                        card.handOffs().stream().map(HandOffLine::slug).toList());
                Set<String> standing = Set.copyOf(names(cards));
                for (String slug : List.copyOf(others)) {
                    service(slug).showWith().stream()
                            .map(Slug::value)
                            .forEach(pair -> assertThat(others.contains(pair) || standing.contains(pair))
                                    .as(slug + " beside " + pair)
                                    .isTrue());
                }
            }
        });
    }

    private static void assertPaired(List<String> slugs) {
        for (String slug : slugs) {
            List<String> pairs =
                    service(slug).showWith().stream().map(Slug::value).toList();
            int at = slugs.indexOf(slug);
            for (String pair : pairs) {
                assertThat(Math.abs(slugs.indexOf(pair) - at))
                        .as(slug + " next to " + pair + " in " + slugs)
                        .isBetween(1, pairs.size());
                assertThat(slugs).contains(pair);
            }
        }
    }

    @Test
    void aTopicKeepsItsOrder() {
        Topic topic = Directory.of(1, SHIPPED).all(Topic.class).get(0);

        assertThat(names(shipped(PageLanguage.ENGLISH, NOON).topic(topic)))
                .containsExactlyElementsOf(
                        topic.services().stream().map(Slug::value).toList());
    }

    @Test
    void whatIsSaidOfATopicComesAfterTheFirstNumberAndBetweenNoPair() {
        Topic topic = Directory.of(1, SHIPPED).all(Topic.class).get(0);
        Guidance guidance = shipped(PageLanguage.WELSH, NOON).topic(topic).guidance();

        assertThat(guidance.after()).isEqualTo(1);
        assertThat(guidance.intro().lang()).isEqualTo("en");
        assertThat(guidance.steps().get(0).text()).startsWith("This is not your fault.");
        assertThat(new Beside(Directory.of(1, SHIPPED))
                        .leading(
                                List.of(service("revenge-porn-helpline"), service("childline"), service("samaritans"))))
                .isEqualTo(2);
        assertThat(card("childline", PageLanguage.ENGLISH, NOON).guidance()).isNull();
    }

    @Test
    void noCardSpeaksOfScreenshotsOrClaimsThatABillShowsNothing() {
        every().map(CardWriterTest::json)
                .forEach(text -> assertThat(text)
                        .doesNotContainIgnoringCase("screenshot")
                        .doesNotContainIgnoringCase("not appear on")
                        .doesNotContainIgnoringCase("not show on"));
    }

    @Test
    void everyCardHasTheFloorAndSomebodyToTurnTo() {
        every().forEach(cards -> {
            assertThat(cards.emergency().get(0).links()).extracting("href").containsExactly("tel:999");
            assertThat(cards.services()).isNotEmpty();
            assertThat(cards.services())
                    .allMatch(card ->
                            !card.channels().isEmpty() || !card.handOffs().isEmpty());
        });
    }

    @Test
    void aWelshPageMarksWhatTheRecordsSayInEnglishAndSaysTheFloorInWelsh() {
        Cards cards = card("derbyshire-police", PageLanguage.WELSH, NOON);

        assertThat(cards.lang()).isEqualTo("cy");
        assertThat(cards.emergency()).allMatch(line -> line.lang() == null);
        assertThat(cards.emergency().get(0).text()).isEqualTo("Mewn perygl uniongyrchol, ffoniwch 999.");
        ServiceCard card = cards.services().get(0);
        assertThat(card.summary().lang()).isEqualTo("en");
        assertThat(card.channels().get(0).notes().get(0)).isEqualTo("To report a crime when it is not urgent.");
        assertThat(card.channels().get(0).noteLangs()).startsWith("en", "").doesNotContainNull();
        assertThat(card.handOffs()).allMatch(line -> "en".equals(line.lang()));
        assertThat(json(card("derbyshire-police", PageLanguage.ENGLISH, NOON))).doesNotContain("_lang");
    }

    @Test
    void aServiceWithoutANumberSaysThatItWasWithdrawnAndWhoElseHelps() {
        Service victims = service("derbyshire-victim-services");
        Service bare = victims;
        for (Channel channel : victims.channels()) {
            bare = bare.recalling(channel.id(), 2);
        }
        Service gone = bare;
        Directory directory = Directory.of(
                2,
                SHIPPED.stream()
                        .map(record -> record.id().equals(gone.id()) ? gone : record)
                        .toList());
        Cards cards = writer(directory, PageLanguage.ENGLISH, NOON).service(gone);

        ServiceCard card = cards.services().get(0);
        assertThat(card.channels()).isEmpty();
        assertThat(card.withdrawn().text()).startsWith("Number withdrawn, being checked.");
        assertThat(card.handOffs()).extracting(HandOffLine::slug).contains("victim-support", "childline");
        assertThat(json(cards)).doesNotContain("6505");
    }

    @Test
    void aWithdrawnServiceIsAnsweredWithThoseItHandedOverTo() {
        Service victims = service("derbyshire-victim-services");
        Directory directory = Directory.of(
                2,
                SHIPPED.stream()
                        .filter(record -> !record.id().equals(victims.id()))
                        .toList(),
                List.of(Withdrawn.of(victims)));
        Cards cards = writer(directory, PageLanguage.ENGLISH, NOON)
                .gone(RecordKind.SERVICE, "derbyshire-victim-services")
                .orElseThrow();

        assertThat(cards.title().text()).startsWith("This is no longer listed here.");
        assertThat(names(cards)).contains("victim-support", "revenge-porn-helpline", "childline", "samaritans");
        assertPaired(names(cards));
        assertThat(json(cards)).doesNotContain("6505");
    }

    @Test
    void nobodyIsAskedWhatCanOnlyEndInNo() {
        assertThat(card("derbyshire-victim-services", PageLanguage.ENGLISH, NOON)
                        .services()
                        .get(0)
                        .forMe())
                .isTrue();
        assertThat(Stream.of("nspcc-helpline", "samaritans")
                        .map(slug -> card(slug, PageLanguage.ENGLISH, NOON)
                                .services()
                                .get(0)
                                .forMe()))
                .containsOnly(false);
    }
}
