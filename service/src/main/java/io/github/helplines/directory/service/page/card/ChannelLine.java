package io.github.helplines.directory.service.page.card;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to make contact, in words.
 *
 * @param kind as records have it
 * @param label what to do
 * @param value the number or address that it is done with; the groups of a number do not break
 * @param copy what somebody would paste
 * @param href the link that opens it: tel, sms, https or mailto; null where there is none
 * @param state open, closed or unknown
 * @param open the same in words, with what comes next; empty where there is nothing to say of it
 * @param noted whether the first of the remarks is the record's own, which may say what the service is for
 * @param remarks the record's own note, cost, bill, languages, evidence: all of them, also those that a doubt stands for,
 *     because scripts that partners pinned know of no doubts
 */
public record ChannelLine(
        String id,
        String kind,
        String label,
        String value,
        String copy,
        @Nullable String href,
        String state,
        String open,
        boolean noted,
        @JsonIgnore List<Words> remarks) {
    public ChannelLine {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        requireNonNull(copy, "copy");
        requireNonNull(state, "state");
        requireNonNull(open, "open");
        remarks = List.copyOf(remarks);
    }

    /** The texts of the remarks. */
    @JsonProperty
    public List<String> notes() {
        return remarks.stream().map(Words::text).toList();
    }

    /** For each of the notes its language, empty for the page's; null when all are in that. */
    @JsonProperty
    public @Nullable List<String> noteLangs() {
        if (remarks.stream().allMatch(remark -> remark.lang() == null)) {
            return null;
        }
        return remarks.stream()
                .map(remark -> remark.lang() == null ? "" : remark.lang())
                .toList();
    }
}
