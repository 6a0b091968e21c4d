package io.github.helplines.directory.service.page;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of records made safe to show. Records are checked when they are published; this holds where a check failed. */
final class PlainWords {
    /** Control characters, those that turn the direction of writing, and those that are not seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9+.@:/?&=_%~#,;!*'()$\\-]+");
    private static final Set<String> SCHEMES = Set.of("tel", "sms", "https", "mailto");
    private static final char NON_BREAKING = '\u00a0';

    private PlainWords() {}

    /** The text without what cannot be seen. */
    static String of(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** A number whose groups stay on one line. */
    static String unbroken(String number) {
        return of(number).replace(' ', NON_BREAKING);
    }

    /** A link to show; empty for one of a scheme that we never link to, or with a character that a URI has not. */
    static Optional<String> link(String uri) {
        if (!LINK.matcher(uri).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(uri).getScheme())
                    .filter(SCHEMES::contains)
                    .map(scheme -> uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
