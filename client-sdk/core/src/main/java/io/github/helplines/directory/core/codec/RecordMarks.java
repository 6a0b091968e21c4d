package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.ContactMark;
import io.github.helplines.directory.core.contact.ContactMention;
import io.github.helplines.directory.core.contact.FreeText;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import java.net.URI;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one record has and says of contacts, in two bytes each: whether it is of something else can be told at once for
 * nearly every record, and for the few others by looking at them. Equal contacts have equal bytes.
 */
final class RecordMarks {
    private static final int BITS = 1 << Character.SIZE;
    /** Said where a text mentions anything at all. */
    private static final char ANY_MENTION = BITS - 1;

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 4;
    private static final char[] NOTHING = {};

    /** The contacts of its channels, their keywords, and the sites of their pages. */
    private final char[] has;
    /** What may ever be hidden in it: mentions in its texts, its pages and their sites, and the names in its lists. */
    private final char[] says;

    private RecordMarks(Set<Character> has, Set<Character> says) {
        this.has = array(has);
        this.says = array(says);
    }

    static RecordMarks of(DirectoryRecord record) {
        Set<Character> has = new TreeSet<>();
        if (record instanceof Service service) {
            for (Channel channel : service.channels()) {
                of(channel).forEach(mark -> has.add(bytes(mark)));
            }
        }
        Set<Character> says = new TreeSet<>();
        JsonObject written = RecordCodec.write(record);
        FreeTextFields.replace("", written, (member, text) -> {
            for (ContactMention mention : FreeText.mentions(text)) {
                says.add(ANY_MENTION);
                mention.marks(text).forEach(mark -> says.add(bytes(mark)));
            }
            return text;
        });
        for (String page : GonePages.in(written)) {
            says.add(bytes(ContactMark.ofUrl(page)));
            says.add(bytes(GonePages.site(URI.create(page))));
        }
        GoneNames.in(written).forEach(name -> says.add(bytes(name)));
        return new RecordMarks(has, says);
    }

    /** Everything that a channel is known by: its contact, its keyword, the site it is on. */
    static Set<ContactMark> of(Channel channel) {
        Set<ContactMark> marks = new HashSet<>();
        marks.add(channel.mark());
        ContactMark keyword = channel.keywordMark();
        if (keyword != null) {
            marks.add(keyword);
        }
        if (channel instanceof Channel.Web web) {
            marks.add(GonePages.site(web.url()));
        }
        return marks;
    }

    private static char[] array(Collection<Character> of) {
        if (of.isEmpty()) {
            return NOTHING;
        }
        char[] array = new char[of.size()];
        int next = 0;
        for (char each : of) {
            array[next++] = each;
        }
        return array;
    }

    private static char bytes(ContactMark mark) {
        return (char) Integer.parseInt(mark.sha256().substring(0, DIGITS), HEXADECIMAL);
    }

    private static char bytes(String name) {
        int hash = name.hashCode();
        return (char) (hash ^ hash >>> Character.SIZE);
    }

    boolean mayHave(Wanted wanted) {
        return wanted.isAnyOf(has);
    }

    boolean maySay(Wanted wanted) {
        return wanted.isAnyOf(says);
    }

    /** What is looked for. Not thread-safe while something is added. */
    static final class Wanted {
        private final BitSet bytes = new BitSet(BITS);

        void add(ContactMark mark) {
            bytes.set(RecordMarks.bytes(mark));
        }

        void add(String name) {
            bytes.set(RecordMarks.bytes(name));
        }

        void addEveryMention() {
            bytes.set(ANY_MENTION);
        }

        private boolean isAnyOf(char[] some) {
            for (char each : some) {
                if (bytes.get(each)) {
                    return true;
                }
            }
            return false;
        }
    }
}
