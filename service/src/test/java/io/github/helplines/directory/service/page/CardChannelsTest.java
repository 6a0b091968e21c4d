package io.github.helplines.directory.service.page;

import static io.github.helplines.directory.service.page.ShippedCards.NOON;
import static io.github.helplines.directory.service.page.ShippedCards.card;
import static io.github.helplines.directory.service.page.ShippedCards.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.helplines.directory.service.page.card.ChannelLine;
import io.github.helplines.directory.service.page.card.Doubt;
import io.github.helplines.directory.service.page.card.ServiceCard;
import io.github.helplines.directory.service.representation.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a card says of each number and address, and what of all. */
class CardChannelsTest {
    private static final Set<String> EMERGENCIES = Set.of("999", "112", "18000");

    private static final Instant NIGHT = Instant.parse("2026-11-23T23:00:00Z");

    private static JsonNode read(Object value) {
        try {
            return new ObjectMapper().readTree(WireJson.bytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
