package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.bundle.BundleDifference;
import io.github.helplines.directory.service.bundle.RecordChange;
import io.github.helplines.directory.service.editing.CurrentRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Proposes what a bundle would change. Nothing of a bundle is published past the second person. */
final class BundleProposal {
    private final EditorsApi api;
    private final Map<RecordId, DirectoryRecord> before;
    private final Map<RecordId, DirectoryRecord> after;
    private final Set<RecordId> withdrawn;

    /**
     * @param before what the bundle was compared with
     * @param after the bundle
     * @param withdrawn what was there once
     */
    BundleProposal(
            EditorsApi api,
            Collection<DirectoryRecord> before,
            Collection<DirectoryRecord> after,
            Collection<CurrentRecord> withdrawn) {
        this.api = requireNonNull(api, "api");
        this.before = byId(before);
        this.after = byId(after);
        this.withdrawn = withdrawn.stream().map(CurrentRecord::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Proposes all of it as one.
     *
     * @return the proposal
     */
    JsonNode propose(BundleDifference difference, String reason, String evidence) throws Exception {
        ObjectNode body =
                EditorsApi.JSON.createObjectNode().put("reason", reason).put("evidence", evidence);
        for (RecordChange change : difference.records()) {
            body.withArray("changes").add(change(change));
        }
        return api.post("/v1/proposals", body);
    }

    private ObjectNode change(RecordChange change) throws Exception {
        ObjectNode json = EditorsApi.JSON.createObjectNode();
        switch (change.type()) {
            case CREATED -> {
                if (withdrawn.contains(change.id())) {
                    throw new StartException(change.kind().wire() + " " + change.slug()
                            + " was withdrawn: propose to reinstate it first");
                }
                json.put("operation", "create").set("record", json(after, change));
            }
            case CHANGED ->
                json.put("operation", "replace")
                        .put("base_revision", revision(change))
                        .set("record", json(after, change));
            case REMOVED ->
                json.put("operation", "withdraw")
                        .put("kind", change.kind().wire())
                        .put("id", change.id().value())
                        .put("base_revision", revision(change));
        }
        return json;
    }

    /** Of the record as it was compared, and as the service has it: else what somebody did meanwhile would be undone. */
    private long revision(RecordChange change) throws Exception {
        ObjectNode draft = api.draft(change.kind().wire(), change.id().value());
        if (!draft.path("record").equals(json(before, change))) {
            throw new StartException(
                    change.kind().wire() + " " + change.slug() + " has changed meanwhile, or the service is another"
                            + " directory's: nothing was proposed",
                    EditorsApi.CHANGED);
        }
        return draft.path("base_revision").asLong();
    }

    private static JsonNode json(Map<RecordId, DirectoryRecord> records, RecordChange change)
            throws JsonProcessingException {
        DirectoryRecord record = requireNonNull(records.get(change.id()), "record");
        return EditorsApi.JSON.readTree(CanonicalJson.write(RecordCodec.write(record)));
    }

    private static Map<RecordId, DirectoryRecord> byId(Collection<DirectoryRecord> records) {
        return List.copyOf(records).stream()
                .collect(Collectors.toUnmodifiableMap(DirectoryRecord::id, Function.identity()));
    }
}
