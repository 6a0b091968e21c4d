package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Hides in every text what was recalled or went with a withdrawn service, and the names of withdrawn services in lists of
 * others. Channels go by their identity; a number that somebody wrote into a summary or a hand-off has none.
 */
public final class GoneContacts {
    /** Lists of names, and the kind of what they name. */
    private static final Map<String, String> LISTS =
            Map.of("services", "service", "hand_offs", "service", "show_with", "service", "topics", "topic");

    private static final String NUMBER_GONE = "(number withdrawn)";
    private static final String ADDRESS_GONE = "(address withdrawn)";

    private GoneContacts() {}

    /** What nobody may show: gone, and not the contact of a channel, or of the floor, that is there. */
    static Set<ContactMark> marks(Directory directory) {
        Set<ContactMark> gone = new HashSet<>();
        directory.recalls().values().forEach(recall -> gone.add(recall.channel().value()));
        directory.withdrawn().forEach(each -> each.contacts().forEach(contact -> gone.add(contact.value())));
        if (gone.isEmpty()) {
            return Set.of();
        }
        for (Service service : directory.all(Service.class)) {
            service.channels().stream().map(Channel::mark).forEach(gone::remove);
        }
        for (Emergency emergency : directory.all(Emergency.class)) {
            emergency.items().stream()
                    .flatMap(item -> Stream.ofNullable(item.contact()))
                    .map(Emergency.Contact::mark)
                    .forEach(gone::remove);
        }
        return gone;
    }

    /**
     * The directory as it may be shown: the same records, with words in the place of every contact that is gone, and
     * without the withdrawn services that they name. The canonical lines of the snapshot stay as they were sealed.
     */
    public static Directory hide(Directory directory) {
        Set<ContactMark> gone = marks(directory);
        Set<String> slugs = new HashSet<>();
        directory
                .withdrawn()
                .forEach(each ->
                        each.slugs().forEach(slug -> slugs.add(each.kind().wire() + " " + slug)));
        if (gone.isEmpty() && slugs.isEmpty()) {
            return directory;
        }
        List<DirectoryRecord> shown = directory.records().stream()
                .map(record -> hide(record, gone, slugs))
                .toList();
        return Directory.of(directory.sequence(), shown, directory.withdrawn());
    }

    private static DirectoryRecord hide(DirectoryRecord record, Set<ContactMark> gone, Set<String> slugs) {
        JsonObject written = withoutNames(RecordCodec.write(record), slugs);
        JsonValue inWords = hide(written, gone, NUMBER_GONE, ADDRESS_GONE);
        if (inWords.equals(RecordCodec.write(record))) {
            return record;
        }
        // Words may make a text longer than a record allows; a single character never does.
        return RecordCodec.read(inWords, "", new Faults())
                .or(() -> RecordCodec.read(hide(written, gone, "…", "…"), "", new Faults()))
                .orElseThrow(() -> new IllegalStateException("a contact that is gone cannot be hidden"));
    }

    private static JsonValue hide(JsonObject record, Set<ContactMark> gone, String forNumber, String forAddress) {
        return FreeTextFields.map(record, (member, pointer, text) -> hide(text, gone, forNumber, forAddress));
    }

    private static String hide(String text, Set<ContactMark> gone, String forNumber, String forAddress) {
        StringBuilder shown = new StringBuilder(text);
        List<ContactMention> mentions = FreeText.mentions(text);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            ContactMention mention = mentions.get(i);
            if (mention.isOneOf(gone)) {
                String words = mention.kind() == ContactMention.Kind.DIGITS ? forNumber : forAddress;
                int end = mention.start() + mention.text().length();
                shown.replace(startWithPlus(text, mention.start()), end, words);
            }
        }
        return shown.toString();
    }

    /** Without the items that name a record that is gone. */
    private static JsonObject withoutNames(JsonObject record, Set<String> slugs) {
        Map<String, JsonValue> members = new TreeMap<>(record.members());
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            if (members.get(list.getKey()) instanceof JsonArray named) {
                List<JsonValue> left = named.items().stream()
                        .filter(item -> !slugs.contains(list.getValue() + " " + slug(item)))
                        .toList();
                members.put(list.getKey(), new JsonArray(left));
            }
        }
        return JsonObject.of(members);
    }

    private static String slug(JsonValue item) {
        JsonValue named = item instanceof JsonObject handOff ? handOff.members().get("service") : item;
        return named instanceof JsonString text ? text.value() : "";
    }

    private static int startWithPlus(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
    }
}
