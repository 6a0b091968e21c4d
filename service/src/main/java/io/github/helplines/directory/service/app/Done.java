package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Says what one person has published alone. */
record Done(EditorsApi api, Terminal terminal) {
    Done {
        requireNonNull(api, "api");
        requireNonNull(terminal, "terminal");
    }

    /** A line an entry, with the record's slug and name. */
    void say(String word, JsonNode decision) throws InterruptedException {
        say(word, decision, MissingNode.getInstance());
    }

    /** @param before the record as it was; what is another part now is said too */
    void say(String word, JsonNode decision, JsonNode before) throws InterruptedException {
        for (JsonNode entry : decision.path("entries")) {
            JsonNode record = record(entry);
            terminal.out()
                    .println(word + ": entry " + entry.path("sequence").asLong() + ", "
                            + PlainText.of(entry, "operation") + " " + PlainText.of(entry, "kind") + " "
                            + name(entry, record));
            if (before.isObject() && record.isObject()) {
                terminal.say(ProposalText.differences(Comparison.differences(before, record)));
            }
        }
    }

    /** Missing where the log does not say: it is done all the same. */
    private JsonNode record(JsonNode entry) throws InterruptedException {
        try {
            return api.get("/v1/entries/" + entry.path("sequence").asLong()).path("record");
        } catch (StartException e) {
            return MissingNode.getInstance();
        }
    }

    private static String name(JsonNode entry, JsonNode record) {
        String slug = PlainText.of(record, "slug");
        String name = PlainText.of(record, "name");
        return (slug.isEmpty() ? PlainText.of(entry, "id") : slug) + (name.isEmpty() ? "" : " (" + name + ")");
    }
}
