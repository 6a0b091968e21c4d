package io.github.helplines.directory.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.model.Withdrawn;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.page.card.Cards;
import io.github.helplines.directory.service.page.card.ChannelLine;
import io.github.helplines.directory.service.page.card.Doubt;
import io.github.helplines.directory.service.page.card.Guidance;
import io.github.helplines.directory.service.page.card.HandOffLine;
import io.github.helplines.directory.service.page.card.ServiceCard;
import io.github.helplines.directory.service.representation.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardWriterTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    /** A Monday at noon in London. */
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Set<String> EMERGENCIES = Set.of("999", "112", "18000");

    private static final Instant NIGHT = Instant.parse("2026-11-23T23:00:00Z");

    private static CardWriter writer(Directory directory, PageLanguage language, Instant now) {
        return new CardWriter(directory, new HelpDesk(directory), Wording.in(language), now);
    }

    private static CardWriter shipped(PageLanguage language, Instant now) {
        return writer(Directory.of(1, SHIPPED), language, now);
    }

    private static Service service(String slug) {
        return Directory.of(1, SHIPPED).service(Slug.of(slug)).orElseThrow();
    }

    private static Cards card(String slug, PageLanguage language, Instant now) {
        return shipped(language, now).service(service(slug));
    }

    private static Stream<Cards> every() {
        return Stream.of(PageLanguage.values()).flatMap(language -> {
            CardWriter writer = shipped(language, NOON);
            return Stream.concat(
                    Directory.of(1, SHIPPED).all(Service.class).stream().map(writer::service),
                    Stream.concat(
                            Directory.of(1, SHIPPED).all(Topic.class).stream().map(writer::topic),
                            Stream.of(writer.missing())));
        });
    }

    private static String json(Object value) {
        return new String(WireJson.bytes(value), StandardCharsets.UTF_8);
    }

    private static JsonNode read(Object value) {
        try {
            return new ObjectMapper().readTree(WireJson.bytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Cards cards) {
        return cards.services().stream().map(ServiceCard::slug).toList();
    }

    @Test
    void theNumberIsTheFirstThingAndItsGroupsDoNotBreak() {
        ChannelLine line = card("derbyshire-victim-services", PageLanguage.ENGLISH, NOON)
                .services()
                .get(0)
                .channels()
                .get(0);

        assertThat(line.label()).isEqualTo("Call");
        assertThat(line.value()).isEqualTo("0800\u00a0612\u00a06505");
        assertThat(line.copy()).isEqualTo("0800 612 6505");
        assertThat(line.href()).isEqualTo("tel:+448006126505");
        assertThat(line.state()).isEqualTo("unknown");
        assertThat(line.notes())
                .containsExactly(
                        "Free from landlines and mobiles.",
                        "We do not know whether this shows on a bill. Calls and texts also stay in the phone: use another"
                                + " phone if somebody checks yours.",
                        "Not yet confirmed by the service.");
    }

    @Test
    void aDoubtThatHoldsOfAllIsSaidOnceForAll() {
        ServiceCard card = card("derbyshire-victim-services", PageLanguage.ENGLISH, NOON)
                .services()
                .get(0);

        assertThat(card.channels()).hasSizeGreaterThan(1);
        assertThat(card.doubts())
                .extracting(Doubt::text, Doubt::note)
                .containsExactly(tuple(
                        "These numbers and addresses are not yet confirmed by the service.",
                        "Not yet confirmed by the service."));
    }

    @Test
    void scriptsThatKnowOfNoDoubtsFindEveryNoteByItsChannel() {
        List<String> doubted = new ArrayList<>();
        every().flatMap(cards -> cards.services().stream())
                .forEach(card -> card.doubts().forEach(doubt -> {
                    doubted.add(card.slug());
                    JsonNode channels = read(card).get("channels");
                    for (int i = 0; i < channels.size(); i++) {
                        List<String> notes = new ArrayList<>();
                        channels.get(i).get("notes").forEach(note -> notes.add(note.asText()));
                        if (!EMERGENCIES.contains(card.channels().get(i).copy())) {
                            assertThat(notes).as(card.slug()).contains(doubt.note());
                        }
                    }
                }));
        assertThat(doubted).isNotEmpty();
    }

    @Test
    void thatACallMayShowOnABillIsSaidBesideEveryNumber() {
        every().flatMap(cards -> cards.services().stream())
                .flatMap(card -> card.channels().stream())
                .filter(line -> Set.of("voice", "sms", "textphone").contains(line.kind()))
                .filter(line -> !EMERGENCIES.contains(line.copy()))
                .forEach(line -> assertThat(line.notes())
                        .as(line.value())
                        .anyMatch(
                                note -> note.contains("use another phone") || note.contains("defnyddiwch ffôn arall")));
    }

    @Test
    void nothingIsDoubtedOf999AndNobodyWondersWhenAWebsiteIsOpen() {
        ServiceCard police =
                card("derbyshire-police", PageLanguage.ENGLISH, NOON).services().get(0);
        ChannelLine emergency = police.channels().stream()
                .filter(line -> line.value().equals("999"))
                .findFirst()
                .orElseThrow();

        assertThat(emergency.open()).isEqualTo("Open now, day and night.");
        assertThat(emergency.notes())
                .noneMatch(note -> note.contains("not know") || note.contains("confirmed") || note.contains("hecked"));
        assertThat(police.doubts()).extracting(Doubt::text).anyMatch(text -> text.startsWith("Apart from 999, "));
        List<ChannelLine> websites = every().flatMap(cards -> cards.services().stream())
                .flatMap(card -> card.channels().stream())
                .filter(line -> line.kind().equals("website"))
                .toList();
        assertThat(websites).isNotEmpty().allMatch(line -> line.open().isEmpty());
    }

    @Test
    void aTextPrintsItsKeywordAndAFreeServicesTextIsNotThereforeFree() {
        ChannelLine line = card("derbyshire-victim-services", PageLanguage.WELSH, NOON)
                .services()
                .get(0)
                .channels()
                .get(1);

        assertThat(line.value()).isEqualTo("DVS at 82228");
        assertThat(line.copy()).isEqualTo("82228");
        assertThat(line.href()).isEqualTo("sms:82228?body=DVS");
        assertThat(line.notes())
                .startsWith(
                        "Teipiwch y gair DVS eich hun os nad yw yno: gall ffonau ei golli.",
                        "Nid ydym yn gwybod faint mae'r neges destun hon yn ei gostio.");
    }

    @Test
    void whatIsBestNowStandsFirst() {
        assertThat(card("revenge-porn-helpline", PageLanguage.ENGLISH, NOON)
                        .services()
                        .get(0)
                        .channels())
                .extracting(ChannelLine::kind, ChannelLine::state)
                .containsExactly(tuple("voice", "open"), tuple("chatbot", "open"), tuple("email", "unknown"));
        assertThat(card("revenge-porn-helpline", PageLanguage.ENGLISH, NIGHT)
                        .services()
                        .get(0)
                        .channels())
                .extracting(ChannelLine::kind, ChannelLine::open)
                .containsExactly(
                        tuple("chatbot", "Open now, day and night."),
                        tuple("email", "Write at any time."),
                        tuple("voice", "Closed now. Opens tomorrow at 10:00."));
    }

    @Test
    void nobodyStopsAt999ToWonderWhatItCosts() {
        assertThat(card("derbyshire-police", PageLanguage.ENGLISH, NOON).services().get(0).channels().stream()
                        .filter(line -> line.value().equals("999"))
                        .findFirst()
                        .orElseThrow()
                        .notes())
                .contains("Free from landlines and mobiles.");
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
