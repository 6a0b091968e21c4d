package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.editing.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log is to the snapshot in force, whether that was published a second ago or saved before the last start.
 *
 * <table>
 * <caption>The log against the snapshot; the first row that fits decides</caption>
 * <tr><th>directory id</th><th>epoch</th><th>sequence</th><th>chain head</th><th>then</th></tr>
 * <tr><td>any</td><td>any</td><td>0</td><td>none</td><td>refused: an emptied log</td></tr>
 * <tr><td>other</td><td>any</td><td>any</td><td>any</td><td>refused: another directory; its epochs count something
 * else</td></tr>
 * <tr><td>same</td><td>lower</td><td>any</td><td>any</td><td>refused: older, from before a restore</td></tr>
 * <tr><td>same</td><td>higher</td><td>any</td><td>any</td><td>newer: whoever restored the log has said so</td></tr>
 * <tr><td>same</td><td>same</td><td>lower</td><td>any</td><td>refused: older</td></tr>
 * <tr><td>same</td><td>same</td><td>same</td><td>other</td><td>refused: another history</td></tr>
 * <tr><td>same</td><td>same</td><td>same</td><td>same</td><td>the same: confirmed</td></tr>
 * <tr><td>same</td><td>same</td><td>higher</td><td>any</td><td>newer, if the entry of the snapshot's sequence is in
 * it; else refused: another history</td></tr>
 * </table>
 *
 * <p>What is newer is still refused when its records break a rule, or when it has no service or no emergency record.
 * With no snapshot to hold it against, everything but that is taken. Refused means: the snapshot in force and the one
 * on disk stay as they are.
 */
enum Succession {
    SAME(null),
    NEWER(null),
    EMPTIED("its log is empty"),
    OTHER_DIRECTORY("another directory_id"),
    OLDER("its log is behind"),
    OTHER_HISTORY("its log has another history");

    private final @Nullable String difference;

    Succession(@Nullable String difference) {
        this.difference = difference;
    }

    static Succession of(SnapshotContent held, Position log) {
        if (log.sequence() == 0) {
            return EMPTIED;
        }
        if (!held.directoryId().equals(log.directoryId().toString())) {
            return OTHER_DIRECTORY;
        }
        if (log.epoch() != held.epoch()) {
            return log.epoch() > held.epoch() ? NEWER : OLDER;
        }
        long sequence = held.directory().sequence();
        if (log.sequence() != sequence) {
            return log.sequence() > sequence ? NEWER : OLDER;
        }
        return log.chainHead().equals(held.chainHead()) ? SAME : OTHER_HISTORY;
    }

    /**
     * Whether a log of the same epoch went on from the snapshot, and not from an entry before it.
     *
     * @param atHeld the log's entry of the snapshot's sequence, in a list of one; empty when it has none
     */
    static boolean goesOn(SnapshotContent held, List<StoredEntry> atHeld) {
        return atHeld.stream().map(StoredEntry::line).map(Sha256::hash).anyMatch(held.chainHead()::equals);
    }

    /** @throws UnpublishableException when nobody could be helped by it */
    static void requireHelp(SnapshotContent content) {
        if (content.directory().all(Service.class).isEmpty()) {
            throw new UnpublishableException("there is no service in it");
        }
        if (content.directory().emergency().isEmpty()) {
            throw new UnpublishableException("there is no emergency record in it");
        }
    }

    boolean isRefused() {
        return difference != null;
    }

    /** In one line for the operator: what is wrong, and how to take it all the same. */
    String trouble(String snapshotFile) {
        return "the database holds another or an older directory (" + requireNonNull(difference)
                + "): to serve it all the same, stop the service, remove " + snapshotFile + " and start again";
    }
}
