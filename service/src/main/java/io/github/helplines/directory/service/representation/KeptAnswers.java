package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that were made, for as long as every record they were made of is the same object. Whoever asks says of what
 * theirs would be made: so an answer is never of another directory than theirs, whatever was published meanwhile. As
 * many are kept as fit in two generations, of which the older one is dropped when the younger one is full. Safe for
 * threads.
 */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
final class KeptAnswers {
    private static final int OF_A_GENERATION = 50_000;

    private volatile Map<RecordId, Kept> young = new ConcurrentHashMap<>();
    private volatile Map<RecordId, Kept> old = Map.of();

    private record Kept(List<? extends DirectoryRecord> madeOf, Rendered rendered) {
        boolean isOf(List<? extends DirectoryRecord> others) {
            if (madeOf.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < madeOf.size(); i++) {
                if (madeOf.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param id of the record or channel that is asked for
     * @param madeOf every record that the answer says something of, in order
     * @param representation what is said
     */
    Rendered get(RecordId id, List<? extends DirectoryRecord> madeOf, Supplier<Object> representation) {
        Kept found = young.get(id);
        boolean isYoung = found != null;
        if (found == null) {
            found = old.get(id);
        }
        if (found == null || !found.isOf(madeOf)) {
            // Two threads may both make it; they arrive at the same bytes.
            found = new Kept(madeOf, Rendered.json(WireJson.bytes(representation.get()), CachePolicy.RECORD));
            isYoung = false;
        }
        if (!isYoung) {
            keep(id, found);
        }
        return found.rendered();
    }

    int size() {
        return young.size() + old.size();
    }

    private void keep(RecordId id, Kept made) {
        Map<RecordId, Kept> now = young;
        if (now.size() >= OF_A_GENERATION) {
            old = now;
            now = new ConcurrentHashMap<>();
            young = now;
        }
        now.put(id, made);
    }
}
