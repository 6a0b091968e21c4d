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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hides in every text what was recalled or went with a withdrawn service, and the names of withdrawn services in lists of
 * others. Channels go by their identity; a number that somebody wrote into a summary or a hand-off has none. Hidden with
 * them is what no channel explains any more: the site of a page that was recalled, a short code whose keyword was. Left out
 * are the addresses of pages that are gone, see {@link GonePages}.
 */
@SuppressWarnings(
        "ReferenceEquality") // What has not changed is the same object; to compare it would take as long as to make it.
public final class GoneContacts {
    /** Lists of names, and the kind of what they name. */
    private static final Map<String, String> LISTS =
            Map.of("services", "service", "hand_offs", "service", "show_with", "service", "topics", "topic");

    private static final Words IN_WORDS = new Words("(number withdrawn)", "(address withdrawn)");
    /** Words may make a text longer than a record allows; a single character never does. */
    private static final Words IN_LITTLE = new Words("…", "…");

    /** From how many records on it is worth the threads of the machine. */
    private static final int MANY = 2_000;

    private final Directory directory;
    private final @Nullable Hiding hiding;
    private final Directory shown;

    private GoneContacts(Directory directory, @Nullable Hiding hiding, Directory shown) {
        this.directory = directory;
        this.hiding = hiding;
        this.shown = shown;
    }

    /** Hides what is gone in a directory. */
    public static GoneContacts of(Directory directory) {
        if (!areHidden(directory)) {
            return new GoneContacts(directory, null, directory);
        }
        GoneMarks gone = new GoneMarks(directory);
        Hiding hiding =
                new Hiding(gone, new GonePages(gone, directory), namesGone(directory), new KnownContacts(directory));
        Stream<DirectoryRecord> records =
                directory.records().size() < MANY ? directory.records().stream() : directory.records().parallelStream();
        return new GoneContacts(
                directory,
                hiding,
                hiding.directory(directory, records.map(hiding::hide).toList()));
    }

    /** The directory as it may be shown; the same one where nothing is gone. */
    public Directory shown() {
        return shown;
    }

    /**
     * As {@link #of}, of a directory that came of this one; what shows the same as before is the same object.
     *
     * @param other in which records that have not changed are the same objects
     */
    public GoneContacts after(Directory other) {
        Hiding before = hiding;
        if (before == null) {
            return of(other);
        }
        ChangedServices changed = ChangedServices.between(directory, other);
        if (!changed.hideTheSame(before.gone())) {
            return of(other);
        }
        Hiding after = new Hiding(before.gone(), before.pages(), before.slugs(), new KnownContacts(other));
        List<DirectoryRecord> records = new ArrayList<>(other.records().size());
        for (DirectoryRecord record : other.records()) {
            boolean isSame = directory.find(DirectoryRecord.class, record.id()).orElse(null) == record
                    && !changed.areNamedBy(record);
            Optional<DirectoryRecord> known =
                    isSame ? shown.find(DirectoryRecord.class, record.id()) : Optional.empty();
            records.add(known.orElseGet(() -> after.hide(record)));
        }
        return new GoneContacts(other, after, after.directory(other, records));
    }

    private static Set<String> namesGone(Directory directory) {
        Set<String> slugs = new HashSet<>();
        directory
                .withdrawn()
                .forEach(each ->
                        each.slugs().forEach(slug -> slugs.add(each.kind().wire() + " " + slug)));
        return slugs;
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
        return of(directory).shown();
    }

    /**
     * How it is done in one directory.
     *
     * @param gone what nobody may show
     * @param pages the addresses of pages that are gone
     * @param slugs the names of what is withdrawn, each with its kind
     * @param contacts what explains a number in a text
     */
    private record Hiding(GoneMarks gone, GonePages pages, Set<String> slugs, KnownContacts contacts) {
        Directory directory(Directory directory, List<DirectoryRecord> records) {
            return Directory.of(
                    directory.sequence(),
                    records,
                    directory.withdrawn().stream().map(this::hide).toList());
        }

        /** Whom it hands over to is told under its old address, to people. */
        private Withdrawn hide(Withdrawn withdrawn) {
            Supplier<Set<String>> known = once(() -> contacts.to(withdrawn));
            return withdrawn.handingOver(withdrawn.handOffs().stream()
                    .filter(handOff -> !slugs.contains("service " + handOff.service()))
                    .map(handOff -> new HandOff(handOff.service(), hide("text", handOff.text(), known, IN_WORDS)))
                    .toList());
        }

        private DirectoryRecord hide(DirectoryRecord record) {
            JsonObject written = RecordCodec.write(record);
            JsonObject left = pages.without(withoutNames(written));
            Supplier<Set<String>> known = once(() -> contacts.to(record));
            JsonValue inWords = hide(left, known, IN_WORDS);
            if (inWords.equals(written)) {
                return record;
            }
            return RecordCodec.read(inWords, "", new Faults())
                    .or(() -> RecordCodec.read(hide(left, known, IN_LITTLE), "", new Faults()))
                    .orElseThrow(() -> new IllegalStateException("a contact that is gone cannot be hidden"));
        }

        private JsonValue hide(JsonObject record, Supplier<Set<String>> known, Words words) {
            return FreeTextFields.replace("", record, (member, text) -> hide(member, text, known, words));
        }

        private String hide(String member, String text, Supplier<Set<String>> known, Words words) {
            List<ContactMention> mentions = FreeText.mentions(text);
            if (mentions.isEmpty()) {
                return text;
            }
            StringBuilder shown = new StringBuilder(text);
            for (int i = mentions.size() - 1; i >= 0; i--) {
                ContactMention mention = mentions.get(i);
                if (isHidden(member, text, mention, known)) {
                    boolean isNumber = mention.kind() == ContactMention.Kind.DIGITS;
                    int end = mention.start() + mention.text().length();
                    shown.replace(
                            startWithPlus(text, mention.start()),
                            end,
                            isNumber ? words.forNumber() : words.forAddress());
                }
            }
            return shown.toString();
        }

        private boolean isHidden(String member, String text, ContactMention mention, Supplier<Set<String>> known) {
            return gone.isOneOf(mention, text)
                    || (FreeTextFields.mayBeChannel(member, mention) && !mention.isExplainedBy(known.get()));
        }

        /** Of few records a text mentions anything: what explains it is only then gathered. */
        private static Supplier<Set<String>> once(Supplier<Set<String>> known) {
            AtomicReference<@Nullable Set<String>> gathered = new AtomicReference<>();
            return () -> {
                Set<String> found = gathered.get();
                if (found == null) {
                    found = known.get();
                    gathered.set(found);
                }
                return found;
            };
        }

        /** Without the items that name a record that is gone. */
        private JsonObject withoutNames(JsonObject record) {
            if (slugs.isEmpty()) {
                return record;
            }
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
            JsonValue named =
                    item instanceof JsonObject handOff ? handOff.members().get("service") : item;
            return named instanceof JsonString text ? text.value() : "";
        }

        private static int startWithPlus(String text, int start) {
            return start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
        }
    }
}
