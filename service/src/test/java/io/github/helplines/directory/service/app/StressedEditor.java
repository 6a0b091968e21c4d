package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.app.EditHistory.Edit;
import io.github.helplines.directory.service.app.EditHistory.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One who writes and one who approves, who hurry; all they ask for goes into a history. Not thread-safe. */
final class StressedEditor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Token editor;
    private final Token approver;
    private final RetryingCaller caller;
    private final EditHistory history;
    private int edits;

    /** @param name of letters alone, and nobody else's */
    StressedEditor(String name, Token editor, Token approver, RetryingCaller caller, EditHistory history) {
        this.name = requireNonNull(name, "name");
        this.editor = requireNonNull(editor, "editor");
        this.approver = requireNonNull(approver, "approver");
        this.caller = requireNonNull(caller, "caller");
        this.history = requireNonNull(history, "history");
    }

    /** A number in letters: digits in a text could be somebody's number. */
    static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) (digit - '0' + 'a')),
                        StringBuilder::append)
                .toString();
    }

    /**
     * Edits a record once, from the state it is in.
     *
     * @param record kind and id, with a slash between
     * @return how it ended
     */
    End edit(String record) throws InterruptedException {
        edits++;
        String mark = "Read again by " + name + ", time " + letters(edits) + ".";
        Optional<RetryingCaller.Answer> draft = caller.get(editor, "/v1/drafts/" + record);
        if (draft.isEmpty()) {
            return End.UNKNOWN;
        }
        JsonNode read = json(draft.get().body());
        ObjectNode changed = read.get("record").deepCopy();
        changed.put("summary", mark);
        long base = read.get("base_revision").asLong();
        Edit asked = new Edit(changed.get("id").asText(), base, ServedDirectory.canonical(changed), End.UNKNOWN, 0);
        Edit ended = propose(asked, changed, mark);
        history.add(ended);
        return ended.end();
    }

    private Edit propose(Edit asked, JsonNode record, String reason) throws InterruptedException {
        ObjectNode proposal = JSON.createObjectNode().put("reason", reason).put("evidence", "Read on their page.");
        proposal.putArray("changes")
                .addObject()
                .put("operation", "replace")
                .put("base_revision", asked.base())
                .set("record", record);
        String key = name + "-" + edits;
        Optional<RetryingCaller.Answer> proposed =
                caller.post(editor, "/v1/proposals", proposal.toString(), key + "-propose");
        if (proposed.isEmpty() || !proposed.get().isDone()) {
            return notDone(asked, proposed, 201);
        }
        JsonNode made = json(proposed.get().body());
        Optional<RetryingCaller.Answer> approved = caller.post(
                approver,
                "/v1/proposals/" + made.get("id").asText() + "/approve",
                "{\"content_sha256\":\"" + made.get("content_sha256").asText() + "\"}",
                key + "-approve");
        if (approved.isEmpty() || !approved.get().isDone()) {
            return notDone(asked, approved, 200);
        }
        long sequence = json(approved.get().body()).get("first_sequence").asLong();
        return new Edit(asked.record(), asked.base(), asked.text(), End.ACKNOWLEDGED, sequence);
    }

    private Edit notDone(Edit asked, Optional<RetryingCaller.Answer> answer, int expected) {
        if (answer.isEmpty()) {
            return asked;
        }
        int status = answer.get().status();
        if (status != 412) {
            history.fault("answered with " + status + ", neither " + expected + " nor 412: "
                    + answer.get().body());
        }
        return new Edit(
                asked.record(),
                asked.base(),
                asked.text(),
                RetryingCaller.REFUSED.contains(status) ? End.REFUSED : End.UNKNOWN,
                0);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
