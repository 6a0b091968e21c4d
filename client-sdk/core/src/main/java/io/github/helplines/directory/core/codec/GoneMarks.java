package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.codec.RecordMarks.Wanted;
import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nobody may show: recalled, or gone with a withdrawn service, and not the contact of a channel, or of the floor, that
 * is there. Of a short code that others still use, only a text that names the keyword which is gone: "Text QUIET to 60001".
 * Immutable.
 */
final class GoneMarks {
    static final GoneMarks NONE = new GoneMarks(Directory.of(0, List.of()));

    /** What was taken away once, there again or not; and so of keywords. */
    private final Set<ContactMark> ever;

    private final Set<ContactMark> everKeywords;
    private final Set<ContactMark> contacts;
    private final Set<ContactMark> keywords;
    /** Of the contacts that are gone, the sites that no channel is on any more. */
    private final Set<ContactMark> sites;

    GoneMarks(Directory directory) {
        this.ever = ever(directory);
        this.everKeywords = everKeywords(directory);
        There there = new There(union(ever, everKeywords));
        there.find(directory.all(Service.class), directory.all(Emergency.class));
        this.contacts = among(ever, mark -> !there.contacts.contains(mark));
        this.keywords = among(everKeywords, mark -> !there.keywords.contains(mark));
        this.sites = among(contacts, mark -> !there.sites.contains(mark));
    }

    private GoneMarks(GoneMarks before, Directory directory, ChangedRecords changed, List<RecordMarks> marks) {
        this.ever = ever(directory);
        this.everKeywords = everKeywords(directory);
        Set<ContactMark> asked = touched(changed);
        asked.retainAll(union(ever, everKeywords));
        asked.addAll(among(ever, mark -> !before.ever.contains(mark)));
        asked.addAll(among(everKeywords, mark -> !before.everKeywords.contains(mark)));
        There there = new There(asked);
        there.find(services(directory, marks, asked), directory.all(Emergency.class));
        this.contacts = among(
                ever, mark -> asked.contains(mark) ? !there.contacts.contains(mark) : before.contacts.contains(mark));
        this.keywords = among(
                everKeywords,
                mark -> asked.contains(mark) ? !there.keywords.contains(mark) : before.keywords.contains(mark));
        this.sites = among(
                contacts, mark -> asked.contains(mark) ? !there.sites.contains(mark) : before.sites.contains(mark));
    }

    /**
     * As they are made of a directory alone, of one that came of the directory these are of. Looked for is only what was
     * taken away since, or what a changed record had or has.
     *
     * @param marks of each record of the other directory, in their order
     */
    GoneMarks after(Directory other, ChangedRecords changed, List<RecordMarks> marks) {
        return new GoneMarks(this, other, changed, marks);
    }

    private static Set<ContactMark> ever(Directory directory) {
        Set<ContactMark> ever = new HashSet<>();
        directory.recalls().values().forEach(recall -> ever.add(recall.channel().value()));
        directory.withdrawn().forEach(each -> each.contacts().forEach(contact -> ever.add(contact.value())));
        return ever;
    }

    private static Set<ContactMark> everKeywords(Directory directory) {
        return Stream.concat(
                        directory.recalls().values().stream()
                                .map(recall -> recall.channel().keyword()),
                        directory.withdrawn().stream()
                                .flatMap(each -> each.contacts().stream())
                                .map(contact -> contact.keyword()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<ContactMark> touched(ChangedRecords changed) {
        Set<ContactMark> touched = new HashSet<>();
        for (DirectoryRecord record : union(changed.gone(), changed.come())) {
            if (record instanceof Service service) {
                service.channels().forEach(channel -> touched.addAll(RecordMarks.of(channel)));
            } else if (record instanceof Emergency emergency) {
                floor(emergency).forEach(touched::add);
            }
        }
        return touched;
    }

    private static List<Service> services(Directory directory, List<RecordMarks> marks, Set<ContactMark> asked) {
        List<Service> services = new ArrayList<>();
        if (!asked.isEmpty()) {
            Wanted wanted = new Wanted();
            asked.forEach(wanted::add);
            for (int i = 0; i < marks.size(); i++) {
                if (marks.get(i).mayHave(wanted) && directory.records().get(i) instanceof Service service) {
                    services.add(service);
                }
            }
        }
        return services;
    }

    private static Stream<ContactMark> floor(Emergency emergency) {
        return emergency.items().stream()
                .map(Emergency.Item::contact)
                .filter(Objects::nonNull)
                .map(Emergency.Contact::mark);
    }

    private static <T> Set<T> union(Collection<? extends T> one, Collection<? extends T> other) {
        Set<T> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Set<ContactMark> among(Set<ContactMark> marks, Predicate<ContactMark> which) {
        return marks.stream().filter(which).collect(Collectors.toSet());
    }

    /** What is found of some contacts. Of a short code the keyword is another, and of a page its site. */
    private static final class There {
        private final Set<ContactMark> asked;
        private final Set<ContactMark> contacts = new HashSet<>();
        private final Set<ContactMark> keywords = new HashSet<>();
        private final Set<ContactMark> sites = new HashSet<>();

        There(Set<ContactMark> asked) {
            this.asked = asked;
        }

        void find(List<Service> services, List<Emergency> emergencies) {
            if (asked.isEmpty()) {
                return;
            }
            for (Service service : services) {
                for (Channel channel : service.channels()) {
                    add(channel.mark(), contacts);
                    Stream.ofNullable(channel.keywordMark()).forEach(mark -> add(mark, keywords));
                    if (channel instanceof Channel.Web web) {
                        add(GonePages.site(web.url()), sites);
                    }
                }
            }
            emergencies.stream().flatMap(GoneMarks::floor).forEach(mark -> add(mark, contacts));
        }

        private void add(ContactMark mark, Set<ContactMark> found) {
            if (asked.contains(mark)) {
                found.add(mark);
            }
        }
    }

    /** What is gone only here, or only there. */
    Set<ContactMark> differences(GoneMarks other) {
        Set<ContactMark> differences = new HashSet<>();
        addDifferences(contacts, other.contacts, differences);
        addDifferences(keywords, other.keywords, differences);
        addDifferences(sites, other.sites, differences);
        return differences;
    }

    private static void addDifferences(Set<ContactMark> one, Set<ContactMark> other, Set<ContactMark> differences) {
        differences.addAll(among(one, mark -> !other.contains(mark)));
        differences.addAll(among(other, mark -> !one.contains(mark)));
    }

    boolean has(ContactMark contact) {
        return contacts.contains(contact);
    }

    /** Whether a whole site is gone, and no channel is on it. */
    boolean hasSite(ContactMark site) {
        return sites.contains(site);
    }

    /** @param text that it is a mention of */
    boolean isOneOf(ContactMention mention, String text) {
        return mention.isOneOf(contacts) || mention.isOneOf(keywords, text);
    }
}
