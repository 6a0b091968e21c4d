package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an index is another once one directory has come of another: the records that are not the same objects, and the
 * services of an organisation that is not.
 *
 * @param gone whose documents leave the index
 * @param come the documents that take their place, or are new
 */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
record SearchChange(Set<RecordId> gone, List<SearchDocument> come) {

    static SearchChange between(Directory before, Directory after) {
        ChangedRecords changed = ChangedRecords.between(before, after);
        Set<RecordId> gone = new HashSet<>();
        List<SearchDocument> come = new ArrayList<>();
        changed.gone().forEach(record -> gone.add(record.id()));
        changed.come().forEach(record -> SearchDocument.of(record, after).ifPresent(come::add));
        if (changed.areAny(Organisation.class)) {
            for (Service service : after.all(Service.class)) {
                boolean isSame = find(before, service.id()) == service;
                if (isSame && !organisation(before, service).equals(organisation(after, service))) {
                    gone.add(service.id());
                    SearchDocument.of(service, after).ifPresent(come::add);
                }
            }
        }
        return new SearchChange(gone, come);
    }

    SearchIndex apply(SearchIndex index) {
        return gone.isEmpty() && come.isEmpty() ? index : index.with(gone, come);
    }

    private static Optional<String> organisation(Directory directory, Service service) {
        return directory.find(Organisation.class, service.organisation()).map(Organisation::name);
    }

    private static @Nullable DirectoryRecord find(Directory directory, RecordId id) {
        return directory.find(DirectoryRecord.class, id).orElse(null);
    }
}
