package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language asked for: a BCP 47 tag, which a longer tag fits too (RFC 4647 section 3.3.1).
 *
 * @param tag in lower case
 */
public record Language(String tag) {
    /** As long as the longest that is no private agreement (RFC 5646 section 4.4.1). */
    private static final Pattern FORM = Pattern.compile("(?=.{2,35}$)[a-z]{2,3}(-[a-z0-9]{2,8})*");

    public Language {
        if (!FORM.matcher(requireNonNull(tag, "tag")).matches()) {
            throw new IllegalArgumentException("not a language tag in lower case");
        }
    }

    /** The language, whatever the capitals of its tag; empty for what is no tag. */
    public static Optional<Language> parse(String text) {
        String tag = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(tag).matches() ? Optional.of(new Language(tag)) : Optional.empty();
    }

    /** Whether one of these tags is this language, or a form of it: {@code en-GB} is among those that {@code en} means. */
    public boolean isAmong(List<String> tags) {
        return tags.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(each -> each.equals(tag) || each.startsWith(tag + "-"));
    }
}
