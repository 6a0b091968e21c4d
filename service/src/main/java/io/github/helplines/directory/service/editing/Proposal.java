package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.seal.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it stands. Who wrote it and who decided is not in it: the store knows, and lets nobody decide on what
 * they wrote.
 *
 * @param number counted from 1, for people to speak of it
 * @param version counted from 1; raised by every edit
 * @param content what is proposed: the canonical text of a {@link ProposalContent}
 * @param contentSha256 what an approval is bound to
 * @param changedAt when its content was last written
 * @param decidedAt when it was published or rejected
 * @param decisionReason why it was rejected
 * @param firstSequence the first of its entries
 * @param lastSequence the last of its entries
 */
public record Proposal(
        UUID id,
        long number,
        Status status,
        int version,
        String content,
        Sha256 contentSha256,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Long firstSequence,
        @Nullable Long lastSequence) {

    /** What became of it. */
    public enum Status implements WireName {
        OPEN,
        PUBLISHED,
        REJECTED
    }

    public Proposal {
        requireNonNull(id, "id");
        requireNonNull(status, "status");
        requireNonNull(content, "content");
        requireNonNull(contentSha256, "contentSha256");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(changedAt, "changedAt");
    }
}
