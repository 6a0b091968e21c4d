package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A proposal as somebody reads it on a terminal before they approve it: every part that would change, old beside new. */
final class ProposalText {
    private ProposalText() {}

    /** On one line, as in a list. */
    static String line(JsonNode proposal) {
        StringBuilder line = new StringBuilder();
        line.append(proposal.path("number").asLong());
        for (JsonNode change : proposal.path("changes")) {
            line.append(line.indexOf("  ") < 0 ? "  " : ", ").append(title(change));
        }
        return line.append("  ").append(PlainText.of(proposal, "reason")).toString();
    }

    /** All of it. */
    static List<String> lines(JsonNode proposal) {
        List<String> lines = new ArrayList<>();
        lines.add("Proposal " + proposal.path("number").asLong() + ", " + PlainText.of(proposal, "status")
                + ", version " + proposal.path("version").asInt());
        lines.addAll(changes(proposal));
        lines.add("reason    " + PlainText.of(proposal, "reason"));
        lines.add("evidence  " + PlainText.of(proposal, "evidence"));
        if (proposal.hasNonNull("decision_reason")) {
            lines.add("rejected  " + PlainText.of(proposal, "decision_reason"));
        }
        if (proposal.hasNonNull("last_sequence")) {
            lines.add("published " + entries(proposal));
        }
        lines.add("id        " + PlainText.of(proposal, "id"));
        lines.add("content   " + PlainText.of(proposal, "content_sha256"));
        lines.addAll(acknowledgements(proposal));
        return lines;
    }

    /** Its changes, or those of a preview: a line a record, and below it a line a part. */
    static List<String> changes(JsonNode proposal) {
        List<String> lines = new ArrayList<>();
        for (JsonNode change : proposal.path("changes")) {
            lines.add(title(change));
            if (change.hasNonNull("redacts")) {
                lines.add("  the text of entry " + change.path("redacts").asLong() + " would be emptied");
            }
            if (change.has(Comparison.COMPARED_WITH)) {
                lines.add("  compared with " + PlainText.of(change, Comparison.COMPARED_WITH));
            }
            lines.addAll(differences(change.path("differences")));
            change.path("notices")
                    .forEach(notice -> lines.add("  look at   " + PlainText.of(notice, "pointer") + "   "
                            + PlainText.of(notice, "message")));
        }
        return lines;
    }

    /** A line a part. */
    static List<String> differences(JsonNode differences) {
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        differences.forEach(difference -> rows.addAll(rows(difference)));
        return PlainText.columns(rows);
    }

    /** What an approval has to name, as the option that names it. */
    static List<String> acknowledgements(JsonNode proposal) {
        List<String> lines = new ArrayList<>();
        for (JsonNode fault : proposal.path("acknowledgements_needed")) {
            lines.add("look at   --acknowledge " + PlainText.of(fault, "pointer") + "   "
                    + PlainText.of(fault, "message"));
        }
        return lines;
    }

    /** The entries that a published proposal became. */
    static String entries(JsonNode proposal) {
        long first = proposal.path("first_sequence").asLong();
        long last = proposal.path("last_sequence").asLong();
        return first == last ? "entry " + first : "entries " + first + " to " + last;
    }

    private static String title(JsonNode change) {
        String name = PlainText.of(change, change.hasNonNull("slug") ? "slug" : "id");
        String stale = change.path("stale").asBoolean() ? " (stale: the record has changed since)" : "";
        return PlainText.of(change, "operation") + " " + PlainText.of(change, "kind") + " " + name + stale;
    }

    private static List<Map.Entry<String, String>> rows(JsonNode difference) {
        String pointer = difference.path("pointer").asText();
        JsonNode before = difference.get("before");
        JsonNode after = difference.get("after");
        if (before != null && after != null) {
            return List.of(row(pointer, PlainText.of(pointer, before) + " → " + PlainText.of(pointer, after)));
        }
        String word = before == null ? "added: " : "removed: ";
        JsonNode value = before == null ? after : before;
        return value == null
                ? List.of()
                : PlainText.leaves(pointer, value).stream()
                        .map(leaf -> row(leaf.getKey(), word + PlainText.of(leaf.getKey(), leaf.getValue())))
                        .toList();
    }

    private static Map.Entry<String, String> row(String pointer, String words) {
        return Map.entry(PlainText.of(pointer), words);
    }
}
