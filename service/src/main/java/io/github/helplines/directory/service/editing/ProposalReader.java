package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads proposals, and records as an editor starts from them. Cannot write. Safe for threads.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} when the store cannot be reached.
 */
public interface ProposalReader {

    Optional<Proposal> find(UUID id);

    /** A record as it stands, or as it last stood where it was withdrawn; empty for one that never was. */
    Optional<Desk.Standing> standing(RecordId id);

    /**
     * The newest first.
     *
     * @param status only these; any when absent
     * @param before only those with a smaller number; any when absent
     * @param limit at most so many
     */
    List<Proposal> list(Proposal.@Nullable Status status, @Nullable Long before, int limit);
}
