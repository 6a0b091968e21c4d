package io.github.helplines.directory.service.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody reads, of a page and of the JSON of a card, in the order in which they read it. */
final class ReadText {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private ReadText() {}

    /** The texts of a page, without its markup; tags inside a sentence leave no gap. */
    static String ofPage(String html) {
        return TAG.matcher(html.replaceAll("(?s)<head>.*</head>", ""))
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#96;", "`")
                .replace("&#61;", "=")
                .replace("&amp;", "&");
    }

    /** The texts of a card; a title that the first service repeats is there once. */
    static List<String> ofCard(JsonNode cards) {
        List<String> texts = new ArrayList<>();
        cards.get("emergency").forEach(line -> texts.add(line.get("text").asText()));
        String title = cards.at("/title/text").asText();
        texts.add(title);
        int read = 0;
        for (JsonNode service : cards.get("services")) {
            String name = service.at("/name/text").asText();
            if (!name.equals(title)) {
                texts.add(name);
            }
            add(texts, service.at("/alert/text"), service.at("/withdrawn/text"));
            for (JsonNode channel : service.get("channels")) {
                List<String> notes = new ArrayList<>();
                add(texts, channel.get("label"), channel.get("value"), channel.get("open"));
                channel.get("notes").forEach(note -> notes.add(note.asText()));
                service.get("doubts")
                        .forEach(doubt -> notes.remove(doubt.get("note").asText()));
                texts.addAll(notes);
            }
            service.get("doubts").forEach(doubt -> texts.add(doubt.get("text").asText()));
            add(texts, service.at("/summary/text"));
            for (JsonNode handOff : service.get("hand_offs")) {
                add(texts, handOff.get("text"), handOff.get("name"));
            }
            if (++read == cards.at("/guidance/after").asInt(0)) {
                addGuidance(texts, cards);
            }
        }
        add(texts, cards.at("/more/text"), cards.at("/labels/exit_note"));
        return texts;
    }

    private static void addGuidance(List<String> texts, JsonNode cards) {
        add(texts, cards.at("/guidance/intro/text"), cards.at("/labels/todo"));
        for (JsonNode step : cards.at("/guidance/steps")) {
            JsonNode condition = step.path("condition");
            texts.add((condition.isTextual() ? condition.asText() + ": " : "")
                    + step.get("text").asText());
        }
    }

    private static void add(List<String> texts, JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node != null && node.isTextual()) {
                texts.add(node.asText());
            }
        }
    }
}
