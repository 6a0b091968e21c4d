package io.github.helplines.directory.sms.message;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.SmsReply;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.NumberKind;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.model.ChannelKind;
import java.util.Optional;

/**
 * What is texted back. The directory says it where the first word is a keyword; everything else gets one text that begins
 * with the emergency number and would tell somebody else who reads it nothing. No reply asks for an age, a place or a
 * story: what is texted stays in two telephones and on a network. Never throws.
 */
public final class Replies {
    /** Who mistyped a keyword needs to know it; who typed one that is no longer answered must not be told that they did. */
    static final String UNKNOWN_WORD = "We have no answer to that word. Please check the spelling and text it again.";

    static final String NO_DIRECTORY = "We cannot answer just now. Please text again later.";

    private static final String EMERGENCY = "999";

    private final HelplineDirectory directory;
    private final ShortCode shortCode;

    /** @param shortCode whose keywords are answered, whatever number they were texted to */
    public Replies(HelplineDirectory directory, ShortCode shortCode) {
        this.directory = requireNonNull(directory, "directory");
        this.shortCode = requireNonNull(shortCode, "shortCode");
    }

    /**
     * What to text back.
     *
     * @param text the words, one segment where it can be
     * @param sort why these
     */
    public record Reply(String text, Sort sort) {
        public Reply {
            requireNonNull(text, "text");
            requireNonNull(sort, "sort");
        }
    }

    /** Where a reply comes from. */
    public enum Sort {
        KEYWORD,
        UNKNOWN_WORD,
        NO_DIRECTORY
    }

    /** Whether nothing is to be texted back. */
    public boolean wantsSilence(String text) {
        return StopWords.isStop(text, keyword -> {
            try {
                return find(keyword).isPresent();
            } catch (RuntimeException e) {
                // Silence is for what is surely a stop.
                return false;
            }
        });
    }

    public Reply to(String text) {
        try {
            return Keyword.fold(text)
                    .flatMap(this::find)
                    .map(reply -> new Reply(reply.text(), Sort.KEYWORD))
                    .orElseGet(() -> new Reply(inDanger() + UNKNOWN_WORD, Sort.UNKNOWN_WORD));
        } catch (RuntimeException e) {
            // Whatever went wrong, somebody is waiting; the exception might quote them, so it is not looked at.
            return new Reply(inDanger() + NO_DIRECTORY, Sort.NO_DIRECTORY);
        }
    }

    private Optional<SmsReply> find(Keyword keyword) {
        return directory.findSmsReply(shortCode.value(), keyword.value()).map(Answer::value);
    }

    private String inDanger() {
        return "In danger now call " + emergencyNumber() + ". ";
    }

    private String emergencyNumber() {
        try {
            return directory.emergency().value().items().stream()
                    .flatMap(item -> Optional.ofNullable(item.contact()).stream())
                    .filter(contact -> contact.kind().is(ChannelKind.VOICE))
                    .map(EmergencyFloor.Contact::display)
                    .filter(Replies::isEmergencyNumber)
                    .findFirst()
                    .orElse(EMERGENCY);
        } catch (RuntimeException e) {
            return EMERGENCY;
        }
    }

    private static boolean isEmergencyNumber(String display) {
        return PhoneNumber.parse(display)
                .filter(number -> number.kind() == NumberKind.EMERGENCY)
                .isPresent();
    }
}
