package io.github.helplines.directory.service.editing;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.seal.PackedLines;
import io.github.helplines.directory.core.seal.PackedLinesBuilder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Records as they stand published, of which there may be very many: their texts are kept packed. Immutable. */
public final class CurrentRecords extends AbstractList<CurrentRecord> {
    private final List<RecordKind> kinds;
    private final List<RecordId> ids;
    private final PackedLines texts;

    private CurrentRecords(List<RecordKind> kinds, List<RecordId> ids, PackedLines texts) {
        this.kinds = kinds;
        this.ids = ids;
        this.texts = texts;
    }

    /** In the order in which they come; gone through once, and packed meanwhile. */
    public static CurrentRecords of(Iterable<CurrentRecord> records) {
        List<RecordKind> kinds = new ArrayList<>();
        List<RecordId> ids = new ArrayList<>();
        PackedLinesBuilder texts = new PackedLinesBuilder();
        for (CurrentRecord record : records) {
            kinds.add(record.kind());
            ids.add(record.id());
            texts.add(record.text());
        }
        return new CurrentRecords(kinds, ids, texts.build());
    }

    @Override
    public CurrentRecord get(int index) {
        return new CurrentRecord(kinds.get(index), ids.get(index), texts.get(index));
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public Iterator<CurrentRecord> iterator() {
        Iterator<String> following = texts.iterator();
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return following.hasNext();
            }

            @Override
            public CurrentRecord next() {
                String text = following.next();
                CurrentRecord record = new CurrentRecord(kinds.get(next), ids.get(next), text);
                next++;
                return record;
            }
        };
    }

    /** Their canonical texts. */
    public PackedLines texts() {
        return texts;
    }
}
