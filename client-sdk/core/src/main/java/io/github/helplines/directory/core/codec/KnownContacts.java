package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.model.Withdrawn;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What explains a number or an address in the texts of a record: the channels of the record, of a service it names, and
 * of the emergency record.
 */
final class KnownContacts {
    private final Directory directory;
    private final Set<String> emergency = new HashSet<>();

    KnownContacts(Directory directory) {
        this.directory = directory;
        directory.all(Emergency.class).forEach(this::addEmergency);
    }

    /** What a text may mention that stands beside no record. */
    Set<String> toAll() {
        return Set.copyOf(emergency);
    }

    Set<String> to(DirectoryRecord record) {
        Set<String> known = new HashSet<>(emergency);
        if (record instanceof Service service) {
            addChannels(service, known);
            Stream.concat(service.handOffs().stream().map(HandOff::service), service.showWith().stream())
                    .forEach(slug -> addChannels(slug, known));
        } else if (record instanceof Topic topic) {
            topic.services().forEach(slug -> addChannels(slug, known));
        }
        return known;
    }

    /** Of its own contacts none is left. */
    Set<String> to(Withdrawn withdrawn) {
        Set<String> known = new HashSet<>(emergency);
        withdrawn.handOffs().forEach(handOff -> addChannels(handOff.service(), known));
        return known;
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
