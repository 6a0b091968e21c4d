package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import java.util.Collection;

/** Whether a text that stands beside records, such as the reason of a change, mentions only their own contacts. */
public final class MentionsAllowed {
    private MentionsAllowed() {}

    /**
     * @param records whose channels, and those of the services they name, may be mentioned; the emergency record's may
     *     always be
     */
    public static boolean isBroken(String text, Directory directory, Collection<? extends DirectoryRecord> records) {
        return FreeText.mentions(text).stream()
                .anyMatch(mention -> !mention.isExplainedBy(MentionCheck.known(directory, records)));
    }
}
