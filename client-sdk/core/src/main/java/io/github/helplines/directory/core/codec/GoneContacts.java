package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hides in every text what was recalled or went with a withdrawn service, and the names of withdrawn services in lists of
 * others. Channels go by their identity; a number that somebody wrote into a summary or a hand-off has none. Hidden with
 * them is what no channel explains any more: the site of a page that was recalled, a short code whose keyword was. Left out
 * are the addresses of pages that are gone, see {@link GonePages}.
 */
public final class GoneContacts {
    /** Lists of names, and the kind of what they name. */
    private static final Map<String, String> LISTS =
            Map.of("services", "service", "hand_offs", "service", "show_with", "service", "topics", "topic");

    private static final Words IN_WORDS = new Words("(number withdrawn)", "(address withdrawn)");
    /** Words may make a text longer than a record allows; a single character never does. */
    private static final Words IN_LITTLE = new Words("…", "…");

    private final GoneMarks gone;
    private final KnownContacts contacts;
    private final GonePages pages;
    private final Set<String> slugs = new HashSet<>();

    private GoneContacts(Directory directory) {
        this.gone = new GoneMarks(directory);
        this.contacts = new KnownContacts(directory);
        this.pages = new GonePages(gone, directory);
        directory
                .withdrawn()
                .forEach(each ->
                        each.slugs().forEach(slug -> slugs.add(each.kind().wire() + " " + slug)));
    }

    private record Words(String forNumber, String forAddress) {}

    /** Whether anything was ever taken away, so that texts are shown with what is gone hidden. */
    public static boolean areHidden(Directory directory) {
        return !directory.recalls().isEmpty() || !directory.withdrawn().isEmpty();
    }

    /**
     * The directory as it may be shown: the same records, with words in the place of every contact that is gone, and
     * without the withdrawn services that they name. The canonical lines of the snapshot stay as they were sealed.
     */
    public static Directory hide(Directory directory) {
        if (!areHidden(directory)) {
            return directory;
        }
        GoneContacts hiding = new GoneContacts(directory);
        List<DirectoryRecord> shown =
                directory.records().stream().map(hiding::hide).toList();
        List<Withdrawn> left = directory.withdrawn().stream().map(hiding::hide).toList();
        return Directory.of(directory.sequence(), shown, left);
    }

    /** Whom it hands over to is told under its old address, to people. */
    private Withdrawn hide(Withdrawn withdrawn) {
        Set<String> known = contacts.to(withdrawn);
        return withdrawn.handingOver(withdrawn.handOffs().stream()
                .filter(handOff -> !slugs.contains("service " + handOff.service()))
                .map(handOff -> new HandOff(handOff.service(), hide("text", handOff.text(), known, IN_WORDS)))
                .toList());
    }

    private DirectoryRecord hide(DirectoryRecord record) {
        JsonObject written = RecordCodec.write(record);
        JsonObject left = pages.without(withoutNames(written));
        Set<String> known = contacts.to(record);
        JsonValue inWords = hide(left, known, IN_WORDS);
        if (inWords.equals(written)) {
            return record;
        }
        return RecordCodec.read(inWords, "", new Faults())
                .or(() -> RecordCodec.read(hide(left, known, IN_LITTLE), "", new Faults()))
                .orElseThrow(() -> new IllegalStateException("a contact that is gone cannot be hidden"));
    }

    private JsonValue hide(JsonObject record, Set<String> known, Words words) {
        return FreeTextFields.map(record, (member, pointer, text) -> hide(member, text, known, words));
    }

    private String hide(String member, String text, Set<String> known, Words words) {
        StringBuilder shown = new StringBuilder(text);
        List<ContactMention> mentions = FreeText.mentions(text);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            ContactMention mention = mentions.get(i);
            if (isHidden(member, text, mention, known)) {
                boolean isNumber = mention.kind() == ContactMention.Kind.DIGITS;
                int end = mention.start() + mention.text().length();
                shown.replace(
                        startWithPlus(text, mention.start()), end, isNumber ? words.forNumber() : words.forAddress());
            }
        }
        return shown.toString();
    }

    private boolean isHidden(String member, String text, ContactMention mention, Set<String> known) {
        return gone.isOneOf(mention, text)
                || (FreeTextFields.mayBeChannel(member, mention) && !mention.isExplainedBy(known));
    }

    /** Without the items that name a record that is gone. */
    private JsonObject withoutNames(JsonObject record) {
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
