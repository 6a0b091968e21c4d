package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is searched.
 *
 * @param hit what is found
 * @param aliases other names that people use for it
 * @param runBy the name of the organisation behind it; null when there is none
 * @param summary a few sentences on it; null when there are none
 * @param contacts how it is reached
 */
record SearchDocument(
        SearchHit hit,
        List<String> aliases,
        @Nullable String runBy,
        @Nullable String summary,
        Contacts contacts) {
    SearchDocument {
        requireNonNull(hit, "hit");
        requireNonNull(contacts, "contacts");
        aliases = List.copyOf(aliases);
    }

    /** Numbers, short codes and keywords, as they are looked for. */
    interface Contacts {
        Contacts NONE = new ContactsOfChannels(List.of());

        /** Numbers and short codes, in every form of digits. */
        Set<String> digits();

        /** As they are texted. */
        Set<String> keywords();
    }

    /** The topics, services and organisations of a directory. */
    static List<SearchDocument> of(Directory directory) {
        List<SearchDocument> documents = new ArrayList<>();
        for (DirectoryRecord record : directory.records()) {
            of(record, directory).ifPresent(documents::add);
        }
        return documents;
    }

    /** Of one record; empty where nobody searches for its kind. */
    static Optional<SearchDocument> of(DirectoryRecord record, Directory directory) {
        if (record instanceof Topic topic) {
            return Optional.of(
                    new SearchDocument(SearchHit.of(topic), topic.aliases(), null, topic.summary(), Contacts.NONE));
        } else if (record instanceof Service service) {
            return Optional.of(of(service, directory));
        } else if (record instanceof Organisation organisation) {
            return Optional.of(new SearchDocument(
                    SearchHit.of(organisation), List.of(), null, organisation.summary(), Contacts.NONE));
        }
        return Optional.empty();
    }

    private static SearchDocument of(Service service, Directory directory) {
        String runBy = directory
                .find(Organisation.class, service.organisation())
                .map(Organisation::name)
                .orElse(null);
        return new SearchDocument(
                SearchHit.of(service), List.of(), runBy, service.summary(), new ContactsOfChannels(service.channels()));
    }
}
