package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.service.access.InMemoryKeyRing;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.Alone;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.InMemoryDesk;
import io.github.helplines.directory.service.editing.ProposalContent;
import io.github.helplines.directory.service.editing.ProposedChange;
import io.github.helplines.directory.service.publication.StoredRecords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A desk on which lies what the contract's examples speak of. */
final class ExampleDesk {
    /** Withdrawn, so that it can be returned. */
    private static final RecordId WITHDRAWN = new RecordId("198b1ea7-f2fb-4496-bfe3-da779c01ebb7");

    private static final RecordId PROPOSED = new RecordId("2e57c93c-8278-4c60-a6d0-220f87f43f42");
    private static final long PROPOSED_REVISION = 24;

    private ExampleDesk() {}

    /** Of another directory than the shipped one, an empty desk. */
    static InMemoryDesk of(Directory directory, InMemoryKeyRing keys, Instant now) {
        InMemoryDesk desk = new InMemoryDesk(directory.records(), keys, now);
        if (directory.find(Service.class, PROPOSED).isPresent()) {
            ActingKey both = key(TestKeys.EDITOR_AND_APPROVER);
            new Alone(desk, desk, StoredRecords::json, () -> now)
                    .withdraw(both, null, RecordKind.SERVICE, WITHDRAWN, "By mistake.", entries -> "");
            ProposalContent content = new ProposalContent(
                    List.of(ProposedChange.withdraw(RecordKind.SERVICE, PROPOSED, PROPOSED_REVISION)),
                    "The service has closed.",
                    "Its own page says so.");
            new Editing(desk, desk, StoredRecords::json, () -> now, () -> UUID.fromString(EditingExamples.PROPOSAL_ID))
                    .propose(key(TestKeys.EDITOR), null, (directoryNow, standing) -> content, proposal -> "");
        }
        return desk;
    }

    private static ActingKey key(TestKeys key) {
        return new ActingKey(key.token().id().value(), key.token().credential().value());
    }
}
