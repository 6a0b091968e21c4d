package io.github.helplines.directory.sms.message;

import io.github.helplines.directory.core.contact.Keyword;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a text asks for no more texts. It does when one of the words that networks agree on stands alone, or with words
 * that add nothing to it: {@code STOP}, {@code stop all}, {@code Stop texting me, please}, {@code STOP DVS}. A sentence that
 * merely begins so ({@code stop him}) is somebody asking for help, and silence would be the worst answer to it.
 */
final class StopWords {
    private static final Set<String> STOP = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static final Set<String> ADDS_NOTHING = Set.of(
            "STOP",
            "ALL",
            "NOW",
            "PLEASE",
            "PLS",
            "ME",
            "SMS",
            "TEXT",
            "TEXTS",
            "TEXTING",
            "MESSAGES",
            "MESSAGING",
            "REPLIES",
            "THANKS");
    private static final int MOST_WORDS = 6;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\s,;:/!?]+");

    private StopWords() {}

    /**
     * @param text what somebody wrote
     * @param isKeyword whether a word is a keyword of the short code
     */
    static boolean isStop(String text, Predicate<Keyword> isKeyword) {
        List<Optional<Keyword>> words = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_WORDS + 1)
                .map(Keyword::fold)
                .toList();
        boolean begins = !words.isEmpty()
                && words.get(0).filter(word -> STOP.contains(word.value())).isPresent();
        return begins
                && words.size() <= MOST_WORDS
                && words.stream()
                        .skip(1)
                        .allMatch(
                                word -> word.filter(said -> ADDS_NOTHING.contains(said.value()) || isKeyword.test(said))
                                        .isPresent());
    }
}
