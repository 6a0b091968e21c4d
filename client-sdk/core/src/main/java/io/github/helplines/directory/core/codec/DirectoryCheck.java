package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.ChangedRecords;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.HolidayRule;
import io.github.helplines.directory.core.opening.OpeningHours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks a whole directory: what one record cannot know of itself. Every reference must reach a record, every
 * identity and slug be unique, one keyword reach one service, no text mention a contact that is not a channel, and no
 * call be said to be free whose number is not.
 */
public final class DirectoryCheck {
    private final Directory directory;
    private final List<RecordFault> faults = new ArrayList<>();
    private final Map<RecordId, Set<RecordId>> listed = new HashMap<>();

    private DirectoryCheck(Directory directory) {
        this.directory = directory;
    }

    /** Every fault, in the order of the records; empty for a directory fit to publish. */
    public static List<RecordFault> check(Directory directory) {
        List<RecordFault> faults = new ArrayList<>(checkFollowed(directory));
        faults.addAll(checkWords(directory));
        return List.copyOf(faults);
    }

    /**
     * As {@link #check}, without costs and texts: for a directory that a log already holds, which nobody is to lose over them. What a text mentions may have lost its
     * explanation when a channel was recalled; that is hidden by {@link GoneContacts}, and nobody is left without answers
     * for it.
     */
    public static List<RecordFault> checkFollowed(Directory directory) {
        DirectoryCheck check = new DirectoryCheck(directory);
        check.faults.addAll(IdentityCheck.check(directory));
        check.keywords();
        directory.records().forEach(check::references);
        return List.copyOf(check.faults);
    }

    /**
     * As {@link #checkFollowed(Directory)}, of a directory that came of another in which nothing is at fault. Where every
     * change is one within a record, nothing else is looked at.
     *
     * @param before in which records that have not changed are the same objects; else more is looked at
     */
    public static List<RecordFault> checkFollowed(Directory directory, Directory before) {
        List<DirectoryRecord> changed =
                ChangedRecords.between(before, directory).come();
        if (!ChangesWithin.areAll(before, directory, changed)) {
            return checkFollowed(directory);
        }
        DirectoryCheck check = new DirectoryCheck(directory);
        check.faults.addAll(IdentityCheck.checkGone(directory, changed));
        changed.forEach(check::references);
        return List.copyOf(check.faults);
    }

    /** Of the faults of {@link #check} those of what a record says: {@code contact_in_text}, {@code not_free}. */
    public static List<RecordFault> checkWords(Directory directory) {
        List<RecordFault> faults = new ArrayList<>(CostCheck.check(directory));
        faults.addAll(MentionCheck.check(directory));
        return List.copyOf(faults);
    }

    /** A short code and keyword reach one channel; a code that several use needs a keyword on each. */
    private void keywords() {
        Map<String, Integer> users = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        eachSms((service, pointer, sms) -> {
            users.merge(String.valueOf(sms.shortCode()), 1, Integer::sum);
            uses.merge(sms.shortCode() + " " + sms.keyword(), 1, Integer::sum);
        });
        eachSms((service, pointer, sms) -> {
            if (sms.keyword() == null && users.getOrDefault(String.valueOf(sms.shortCode()), 0) > 1) {
                add(service, pointer, "missing", "a short code that several services use needs a keyword");
            } else if (uses.getOrDefault(sms.shortCode() + " " + sms.keyword(), 0) > 1) {
                add(service, pointer + "/keyword", "duplicate", "the short code and keyword are in use already");
            }
        });
    }

    private interface SmsVisitor {
        void visit(Service service, String pointer, Channel.Sms sms);
    }

    private void eachSms(SmsVisitor visitor) {
        for (Service service : directory.all(Service.class)) {
            for (int i = 0; i < service.channels().size(); i++) {
                if (service.channels().get(i) instanceof Channel.Sms sms && sms.shortCode() != null) {
                    visitor.visit(service, "/channels/" + i, sms);
                }
            }
        }
    }

    private void references(DirectoryRecord record) {
        if (record instanceof Organisation organisation && organisation.successor() != null) {
            mention(record, "/successor", Organisation.class, RecordKind.ORGANISATION, organisation.successor());
        } else if (record instanceof Service service) {
            service(service);
        } else if (record instanceof Topic topic) {
            topic(topic);
        }
    }

    private void service(Service service) {
        reference(service, "/organisation", Organisation.class, service.organisation());
        Slug funder = service.funder();
        if (funder != null) {
            reference(service, "/funder", Organisation.class, funder);
        }
        for (int i = 0; i < service.topics().size(); i++) {
            String pointer = "/topics/" + i;
            mention(
                    service,
                    pointer,
                    Topic.class,
                    RecordKind.TOPIC,
                    service.topics().get(i));
            directory
                    .find(Topic.class, service.topics().get(i))
                    .filter(topic -> !listed(topic).contains(service.id()))
                    .ifPresent(topic -> add(service, pointer, "one_sided", "the topic does not list this service"));
        }
        for (int i = 0; i < service.handOffs().size(); i++) {
            other(
                    service,
                    "/hand_offs/" + i + "/service",
                    service.handOffs().get(i).service());
        }
        for (int i = 0; i < service.showWith().size(); i++) {
            other(service, "/show_with/" + i, service.showWith().get(i));
        }
        if (!(service.rule() instanceof Rule.Everyone) && service.handOffs().isEmpty()) {
            add(service, "/hand_offs", "missing", "a service that is not for everyone says who else can help");
        }
        rule(service, service.rule(), "/rule");
        if (!service.coverage().stream().allMatch(this::isKnownArea)) {
            add(service, "/coverage", "unresolved", "names an area that is not known");
        }
        for (int i = 0; i < service.channels().size(); i++) {
            hours(
                    service,
                    "/channels/" + i + "/hours/holidays/calendar",
                    service.channels().get(i));
        }
    }

    private void other(Service service, String pointer, Slug slug) {
        mention(service, pointer, Service.class, RecordKind.SERVICE, slug);
        directory
                .service(slug)
                .filter(other -> other.id().equals(service.id()))
                .ifPresent(itself -> add(service, pointer, "bad_value", "must be another service"));
    }

    private void hours(Service service, String pointer, Channel channel) {
        OpeningHours hours = channel.traits().hours();
        if (hours == null) {
            return;
        }
        hours.holidays()
                .map(HolidayRule::calendar)
                .filter(slug -> directory.calendar(slug).isEmpty())
                .ifPresent(slug -> add(service, pointer, "unresolved", "names a calendar that is not there"));
    }

    private void topic(Topic topic) {
        for (int i = 0; i < topic.services().size(); i++) {
            String pointer = "/services/" + i;
            mention(
                    topic,
                    pointer,
                    Service.class,
                    RecordKind.SERVICE,
                    topic.services().get(i));
            directory
                    .service(topic.services().get(i))
                    .filter(service -> service.topics().stream()
                            .noneMatch(slug -> directory
                                    .find(Topic.class, slug)
                                    .filter(topic::equals)
                                    .isPresent()))
                    .ifPresent(service -> add(topic, pointer, "one_sided", "the service does not name this topic"));
        }
        for (int i = 0; i < topic.guidance().size(); i++) {
            rule(topic, topic.guidance().get(i).rule(), "/guidance/" + i + "/rule");
        }
    }

    private void rule(DirectoryRecord record, Rule rule, String pointer) {
        if (rule instanceof Rule.AllOf all) {
            rules(record, all.rules(), pointer);
        } else if (rule instanceof Rule.AnyOf any) {
            rules(record, any.rules(), pointer);
        } else if (rule instanceof Rule.Not not) {
            rule(record, not.rule(), pointer + "/rule");
        } else if (rule instanceof Rule.LivesIn lives && !lives.areas().stream().allMatch(this::isKnownArea)) {
            add(record, pointer + "/areas", "unresolved", "names an area that is not known");
        }
    }

    private void rules(DirectoryRecord record, List<Rule> rules, String pointer) {
        for (int i = 0; i < rules.size(); i++) {
            rule(record, rules.get(i), Fault.child(pointer + "/rules", i));
        }
    }

    private boolean isKnownArea(AreaCode code) {
        return directory.geography().area(code).isPresent();
    }

    /** The identities of a topic's services: many services ask for those of one topic, and it may have many. */
    private Set<RecordId> listed(Topic topic) {
        return listed.computeIfAbsent(
                topic.id(),
                id -> topic.services().stream()
                        .flatMap(slug -> directory.service(slug).stream())
                        .map(Service::id)
                        .collect(Collectors.toSet()));
    }

    private <T extends DirectoryRecord> void reference(DirectoryRecord from, String pointer, Class<T> type, Slug to) {
        if (directory.find(type, to).isEmpty()) {
            add(from, pointer, "unresolved", "names a record that is not there");
        }
    }

    /** As {@link #reference}, for what is simply left out where the other record was withdrawn. */
    private <T extends DirectoryRecord> void mention(
            DirectoryRecord from, String pointer, Class<T> type, RecordKind kind, Slug to) {
        // Who is there is found at once; of those who are gone, one after the other is looked at.
        if (directory.find(type, to).isEmpty()
                && directory.findWithdrawn(kind, to.value()).isEmpty()) {
            reference(from, pointer, type, to);
        }
    }

    private void add(DirectoryRecord record, String pointer, String code, String message) {
        faults.add(new RecordFault(record.kind(), record.id(), new Fault(pointer, code, message)));
    }
}
