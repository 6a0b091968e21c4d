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
        Optional<Proposed> proposed = propose(record);
        return proposed.isPresent() ? approve(proposed.get()) : End.REFUSED;
    }

    /** What waits for approval. */
    record Proposed(Edit asked, String key, String id, String contentSha256) {}

    /** The first half of an edit; empty when it ended here. */
    Optional<Proposed> propose(String record) throws InterruptedException {
        edits++;
        Optional<RetryingCaller.Answer> draft = caller.get(editor, "/v1/drafts/" + record);
        if (draft.isEmpty()) {
            history.fault("no draft of " + record);
            return Optional.empty();
        }
        String mark = "Read again by " + name + ", time " + letters(edits) + ".";
        JsonNode read = json(draft.get().body());
        ObjectNode changed = read.get("record").deepCopy();
        changed.put("summary", mark);
        Edit asked = new Edit(
                changed.get("id").asText(),
                read.get("base_revision").asLong(),
                ServedDirectory.canonical(changed),
                End.UNKNOWN,
                0);
        ObjectNode proposal = JSON.createObjectNode().put("reason", mark).put("evidence", "Read on their page.");
        proposal.putArray("changes")
                .addObject()
                .put("operation", "replace")
                .put("base_revision", asked.base())
                .set("record", changed);
        String key = name + "-" + edits;
        Optional<RetryingCaller.Answer> answer =
                caller.post(editor, "/v1/proposals", proposal.toString(), key + "-propose");
        if (answer.isEmpty() || !answer.get().isDone()) {
            history.add(notDone(asked, answer, 201));
            return Optional.empty();
        }
        JsonNode made = json(answer.get().body());
        return Optional.of(new Proposed(
                asked, key, made.get("id").asText(), made.get("content_sha256").asText()));
    }

    /** The second half of an edit: how it ended. */
    End approve(Proposed proposed) throws InterruptedException {
        Optional<RetryingCaller.Answer> answer = caller.post(
                approver,
                "/v1/proposals/" + proposed.id() + "/approve",
                "{\"content_sha256\":\"" + proposed.contentSha256() + "\"}",
                proposed.key() + "-approve");
        Edit asked = proposed.asked();
        Edit ended = answer.isEmpty() || !answer.get().isDone()
                ? notDone(asked, answer, 200)
                : new Edit(
                        asked.record(),
                        asked.base(),
                        asked.text(),
                        End.ACKNOWLEDGED,
                        json(answer.get().body()).get("first_sequence").asLong());
        history.add(ended);
        return ended.end();
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
