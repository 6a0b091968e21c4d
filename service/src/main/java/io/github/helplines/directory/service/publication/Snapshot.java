package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.answer.SearchIndex;
import io.github.helplines.directory.core.answer.SmsReplies;
import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.seal.MerkleLeaves;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.RecalledChannel;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.service.representation.RenderedDirectory;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published directory at one sequence, with everything made from it: indexes, rendered bytes, hashes. Immutable
 * and safe for threads.
 */
public final class Snapshot {
    private final SnapshotContent content;
    private final GoneContacts gone;
    private final Directory shown;
    private final MerkleLeaves leaves;
    private final HelpDesk helpDesk;
    private final SearchIndex searchIndex;
    private final SmsReplies smsReplies;
    private final RenderedDirectory rendered;

    private Snapshot(SnapshotContent content, @Nullable Snapshot before) {
        this.content = requireNonNull(content, "content");
        this.gone = before == null ? GoneContacts.of(content.directory()) : before.gone.after(content.directory());
        this.shown = gone.shown();
        // Each is made of what is shown alone; the index takes about as long as all the others.
        MadeMeanwhile<SearchIndex> index = MadeMeanwhile.of(
                () -> before == null ? SearchIndex.of(shown) : before.searchIndex.after(before.shown, shown));
        try {
            this.leaves = before == null ? MerkleLeaves.of(content.lines()) : before.leaves.with(content.lines());
            this.helpDesk = before == null ? new HelpDesk(shown) : before.helpDesk.after(shown);
            this.smsReplies = before == null ? new SmsReplies(shown) : before.smsReplies.after(shown);
            this.rendered = before == null
                    ? RenderedDirectory.of(shown, content.lines())
                    : before.rendered.after(shown, content.lines());
        } catch (RuntimeException | Error e) {
            index.endAfter(e);
            throw e;
        }
        this.searchIndex = index.get();
    }

    /** Builds indexes and hashes; the work of a first publication. */
    public static Snapshot of(SnapshotContent content) {
        return new Snapshot(content, null);
    }

    /**
     * As {@link #of}, sharing what has not changed since.
     *
     * @param changed in which what is not changed is the same objects
     */
    public Snapshot after(SnapshotContent changed) {
        return new Snapshot(changed, this);
    }

    /**
     * Makes ready what the next snapshot, and followers of this one, will ask for; takes long for a large directory.
     *
     * @param earlier that this came of and that was made ready; null where there is none
     */
    void prepare(@Nullable Snapshot earlier) {
        try {
            // First: whether it is wanted at all is forgotten where the next snapshot comes before it is made.
            rendered.prepareSnapshot();
        } finally {
            gone.prepare(earlier == null ? null : earlier.gone);
        }
    }

    /** The records as they are shown: without the contacts that were recalled, whatever text they stand in. */
    public Directory directory() {
        return shown;
    }

    public long sequence() {
        return content.directory().sequence();
    }

    /** The canonical lines of all records, ordered by kind and identity. */
    public PackedLines lines() {
        return content.lines();
    }

    /** The newest entries of the log, oldest first; they end with the entry of {@link #sequence()}. */
    public List<StoredEntry> entries() {
        return content.entries();
    }

    public SnapshotContent content() {
        return content;
    }

    /** The Merkle root over the lines (RFC 6962 section 2.1). */
    public Sha256 root() {
        return leaves.root();
    }

    /** The hash of the newest entry's line. */
    public Sha256 chainHead() {
        return content.chainHead();
    }

    /** The channels that nobody may show any more, for good; in the order they were recalled. */
    public List<RecalledChannel> recalled() {
        return shown.recalls().values().stream()
                .map(recall -> recall.channel())
                .map(channel -> new RecalledChannel(channel.channel().value(), channel.sequence()))
                .sorted(Comparator.comparingLong(RecalledChannel::sequence).thenComparing(RecalledChannel::channel))
                .toList();
    }

    public HelpDesk helpDesk() {
        return helpDesk;
    }

    public SearchIndex searchIndex() {
        return searchIndex;
    }

    public SmsReplies smsReplies() {
        return smsReplies;
    }

    public RenderedDirectory rendered() {
        return rendered;
    }
}
