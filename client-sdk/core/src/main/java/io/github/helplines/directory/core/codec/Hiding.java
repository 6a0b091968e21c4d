package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.codec.RecordMarks.Wanted;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How what is gone is hidden in the records of one directory.
 *
 * @param gone what nobody may show
 * @param pages the addresses of pages that are gone
 * @param names the names of what is withdrawn
 * @param contacts what explains a number in a text
 */
record Hiding(GoneMarks gone, GonePages pages, GoneNames names, KnownContacts contacts) {
    private static final Words IN_WORDS = new Words("(number withdrawn)", "(address withdrawn)");
    /** Words may make a text longer than a record allows; a single character never does. */
    private static final Words IN_LITTLE = new Words("…", "…");

    private record Words(String forNumber, String forAddress) {}

    /** What is gone here and not there, or there and not here; and so with names. */
    Wanted differences(Hiding other) {
        Wanted differences = new Wanted();
        gone.differences(other.gone).forEach(differences::add);
        names.differences(other.names).forEach(differences::add);
        return differences;
    }

    /** Whom it hands over to is told under its old address, to people. */
    Withdrawn hide(Withdrawn withdrawn) {
        Supplier<Set<String>> known = once(() -> contacts.to(withdrawn));
        return withdrawn.handingOver(withdrawn.handOffs().stream()
                .filter(handOff -> !names.hasService(handOff.service().value()))
                .map(handOff -> new HandOff(handOff.service(), hide("text", handOff.text(), known, IN_WORDS)))
                .toList());
    }

    DirectoryRecord hide(DirectoryRecord record) {
        JsonObject written = RecordCodec.write(record);
        JsonObject left = pages.without(names.without(written));
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
                        startWithPlus(text, mention.start()), end, isNumber ? words.forNumber() : words.forAddress());
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

    private static int startWithPlus(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
    }
}
