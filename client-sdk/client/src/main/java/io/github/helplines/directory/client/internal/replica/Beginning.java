package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.core.model.RecordId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a start begins with: the verified copy on the disk, however old it is, or else the bundled directory; and what is
 * known to be recalled.
 *
 * @param held answers until the service does
 * @param head that of the copy; null for the bundled directory
 * @param recalls the newest list; null for none
 * @param cache where copies are kept; null for nowhere
 */
record Beginning(
        Held held,
        @Nullable TrustedHead head,
        @Nullable ProvenRecalls recalls,
        @Nullable CopyFile cache) {
    Beginning {
        requireNonNull(held, "held");
    }

    static Beginning of(ReplicaSettings settings) {
        CopyFile cache = settings.cache() == null ? null : new CopyFile(settings.cache(), settings.clock());
        if (cache == null) {
            return new Beginning(bundled(Map.of()), null, null, null);
        }
        ProvenRecalls recalls = cache.loadRecalls(settings.trusted()).orElse(null);
        CopyFile.Saved saved = cache.load(settings.trusted()).orElse(null);
        if (saved == null) {
            return new Beginning(bundled(byChannel(recalls)), null, recalls, cache);
        }
        TrustedHead newest = newest(saved.head(), recalls);
        Copy copy = Copy.of(saved.directory(), byChannel(recalls));
        boolean behind = !newest.signsSame(saved.head());
        Held held = new Held(copy, Source.DISK, asOf(saved.head(), newest), behind);
        return new Beginning(held, saved.head(), recalls, cache);
    }

    /** The newest head that is known; null for none. */
    @Nullable
    TrustedHead newest() {
        TrustedHead own = head;
        if (own == null) {
            return recalls == null ? null : recalls.head();
        }
        return newest(own, recalls);
    }

    private static TrustedHead newest(TrustedHead own, @Nullable ProvenRecalls recalls) {
        boolean later =
                recalls != null && recalls.head().head().faultAfter(own.head()).isEmpty();
        return later ? requireNonNull(recalls).head() : own;
    }

    /** Heads are signed anew every hour: the last that was seen over the same directory says when that was the newest. */
    private static java.time.Instant asOf(TrustedHead own, TrustedHead newest) {
        TrustedHead last = newest.signsSame(own) ? newest : own;
        return last.head().issuedAt().toInstant();
    }

    private static Held bundled(Map<RecordId, Long> recalls) {
        return new Held(Copy.of(Bundled.directory(), recalls), Source.BUNDLED, Bundled.MADE, true);
    }

    private static Map<RecordId, Long> byChannel(@Nullable ProvenRecalls recalls) {
        return recalls == null ? Map.of() : recalls.byChannel();
    }
}
