package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds numbers and addresses in texts that are no channel: a number in a note would pass every check made of
 * channels. Allowed is what {@link KnownContacts} explains.
 */
final class MentionCheck {
    static final String CODE = "contact_in_text";

    private final GoneMarks gone;
    private final List<RecordFault> faults = new ArrayList<>();

    private MentionCheck(Directory directory) {
        this.gone = new GoneMarks(directory);
    }

    static List<RecordFault> check(Directory directory) {
        MentionCheck check = new MentionCheck(directory);
        KnownContacts contacts = new KnownContacts(directory);
        directory.records().forEach(record -> {
            Set<String> known = contacts.to(record);
            FreeTextFields.map(RecordCodec.write(record), (member, pointer, text) -> {
                check.visit(record, known, member, pointer, text);
                return text;
            });
        });
        return check.faults;
    }

    /** The contacts that a text beside these records may mention. */
    static Set<String> known(Directory directory, Collection<? extends DirectoryRecord> records) {
        KnownContacts contacts = new KnownContacts(directory);
        Set<String> known = new HashSet<>(contacts.toAll());
        records.forEach(record -> known.addAll(contacts.to(record)));
        return known;
    }

    private void visit(DirectoryRecord record, Set<String> known, String member, String pointer, String text) {
        boolean named = FreeText.mentions(text).stream()
                .filter(mention -> FreeTextFields.mayBeChannel(member, mention))
                // What was recalled or withdrawn stays in the record, and is hidden wherever it is shown.
                .filter(mention -> !gone.isOneOf(mention, text))
                .anyMatch(mention -> !mention.isExplainedBy(known));
        if (named) {
            faults.add(new RecordFault(
                    record.kind(),
                    record.id(),
                    new Fault(pointer, CODE, "mentions a number or address that is no channel here")));
        }
    }
}
