package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds numbers and addresses in texts that are no channel: a number in a note would pass every check made of
 * channels. Allowed are the channels of the record, of a service it names, and of the emergency record.
 */
final class MentionCheck {
    private final Directory directory;
    private final Set<String> emergency = new HashSet<>();
    private final Set<ContactMark> gone;
    private final List<RecordFault> faults = new ArrayList<>();

    private MentionCheck(Directory directory) {
        this.directory = directory;
        this.gone = GoneContacts.marks(directory);
        directory.all(Emergency.class).forEach(this::addEmergency);
    }

    static List<RecordFault> check(Directory directory) {
        MentionCheck check = new MentionCheck(directory);
        directory.records().forEach(record -> {
            Set<String> known = check.knownTo(record);
            FreeTextFields.map(RecordCodec.write(record), (member, pointer, text) -> {
                check.visit(record, known, member, pointer, text);
                return text;
            });
        });
        return check.faults;
    }

    /** The contacts that a text beside these records may mention. */
    static Set<String> known(Directory directory, Collection<? extends DirectoryRecord> records) {
        MentionCheck check = new MentionCheck(directory);
        Set<String> known = new HashSet<>(check.emergency);
        records.forEach(record -> known.addAll(check.knownTo(record)));
        return known;
    }

    private Set<String> knownTo(DirectoryRecord record) {
        Set<String> known = new HashSet<>(emergency);
        if (record instanceof Service service) {
            addChannels(service, known);
            Stream.concat(service.handOffs().stream().map(handOff -> handOff.service()), service.showWith().stream())
                    .forEach(slug -> addChannels(slug, known));
        } else if (record instanceof Topic topic) {
            topic.services().forEach(slug -> addChannels(slug, known));
        }
        return known;
    }

    private void visit(DirectoryRecord record, Set<String> known, String member, String pointer, String text) {
        boolean named = FreeText.mentions(text).stream()
                // A source may name the page that was read: its own address stands beside it.
                .filter(mention -> !member.equals("source") || mention.kind() != ContactMention.Kind.URL)
                // What was recalled or withdrawn stays in the record, and is hidden wherever it is shown.
                .filter(mention -> !mention.isOneOf(gone))
                .anyMatch(mention -> !mention.isExplainedBy(known));
        if (named) {
            faults.add(new RecordFault(
                    record.kind(),
                    record.id(),
                    new Fault(pointer, "contact_in_text", "mentions a number or address that is no channel here")));
        }
    }

    private void addChannels(Slug slug, Set<String> known) {
        directory.service(slug).ifPresent(service -> addChannels(service, known));
    }

    private static void addChannels(Service service, Set<String> known) {
        for (Channel channel : service.channels()) {
            if (channel instanceof Channel.Voice voice) {
                known.addAll(voice.number().digitForms());
            } else if (channel instanceof Channel.Textphone textphone) {
                known.addAll(textphone.number().digitForms());
            } else if (channel instanceof Channel.WhatsApp whatsApp) {
                known.addAll(whatsApp.number().digitForms());
            } else if (channel instanceof Channel.Sms sms) {
                addSms(sms, known);
            } else if (channel instanceof Channel.Email email) {
                known.add(ContactMention.emailKey(email.address()));
            } else if (channel instanceof Channel.Web web) {
                addUrl(web.url(), known);
            }
        }
    }

    private static void addSms(Channel.Sms sms, Set<String> known) {
        PhoneNumber number = sms.number();
        if (number != null) {
            known.addAll(number.digitForms());
        }
        if (sms.shortCode() != null) {
            known.add(sms.shortCode().toString());
        }
    }

    private void addEmergency(Emergency record) {
        for (Emergency.Item item : record.items()) {
            Emergency.Contact contact = item.contact();
            if (contact == null) {
                continue;
            }
            PhoneNumber number = contact.number();
            if (number != null) {
                emergency.addAll(number.digitForms());
            }
            URI url = contact.url();
            if (url != null) {
                addUrl(url, emergency);
            }
        }
    }

    /** The address itself, and its site: "stopncii.org" is no other contact than the page on it. */
    private static void addUrl(URI url, Set<String> known) {
        known.add(ContactMention.urlKey(url.toString()));
        known.add(ContactMention.urlKey("https://" + url.getHost()));
    }
}
