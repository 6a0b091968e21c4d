package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
 * @param digits its numbers and short codes, in every form of digits
 * @param keywords its keywords, as they are texted
 */
record SearchDocument(
        SearchHit hit,
        List<String> aliases,
        @Nullable String runBy,
        @Nullable String summary,
        Set<String> digits,
        Set<String> keywords) {
    SearchDocument {
        requireNonNull(hit, "hit");
        aliases = List.copyOf(aliases);
        digits = Set.copyOf(digits);
        keywords = Set.copyOf(keywords);
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
            return Optional.of(new SearchDocument(
                    SearchHit.of(topic), topic.aliases(), null, topic.summary(), Set.of(), Set.of()));
        } else if (record instanceof Service service) {
            return Optional.of(of(service, directory));
        } else if (record instanceof Organisation organisation) {
            return Optional.of(new SearchDocument(
                    SearchHit.of(organisation), List.of(), null, organisation.summary(), Set.of(), Set.of()));
        }
        return Optional.empty();
    }

    private static SearchDocument of(Service service, Directory directory) {
        Set<String> digits = new LinkedHashSet<>();
        Set<String> keywords = new LinkedHashSet<>();
        service.channels().forEach(channel -> {
            number(channel).ifPresent(number -> digits.addAll(number.digitForms()));
            if (channel instanceof Channel.Sms sms) {
                Optional.ofNullable(sms.shortCode()).map(ShortCode::value).ifPresent(digits::add);
                Optional.ofNullable(sms.keyword()).map(Keyword::value).ifPresent(keywords::add);
            }
        });
        String runBy = directory
                .find(Organisation.class, service.organisation())
                .map(Organisation::name)
                .orElse(null);
        return new SearchDocument(SearchHit.of(service), List.of(), runBy, service.summary(), digits, keywords);
    }

    private static Optional<PhoneNumber> number(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return Optional.of(voice.number());
        } else if (channel instanceof Channel.Sms sms) {
            return Optional.ofNullable(sms.number());
        } else if (channel instanceof Channel.Textphone textphone) {
            return Optional.of(textphone.number());
        }
        return channel instanceof Channel.WhatsApp whatsApp ? Optional.of(whatsApp.number()) : Optional.empty();
    }
}
