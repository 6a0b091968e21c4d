package io.github.helplines.directory.service.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language asked for: a BCP 47 tag, which a longer tag fits too (RFC 4647 section 3.3.1). */
record Language(String tag) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    static Optional<Language> parse(String text) {
        String tag = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(tag).matches() ? Optional.of(new Language(tag)) : Optional.empty();
    }

    boolean isAmong(List<String> tags) {
        return tags.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(each -> each.equals(tag) || each.startsWith(tag + "-"));
    }
}
