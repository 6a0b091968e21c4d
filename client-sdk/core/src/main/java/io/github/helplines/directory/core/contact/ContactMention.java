package io.github.helplines.directory.core.contact;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place in a free text that looks like a way to make contact.
 *
 * @param kind what it looks like
 * @param text as it stands in the text
 * @param start its offset there, in UTF-16 code units
 * @param parts the digit groups of a number, in order, as ASCII digits; the key of an address or e-mail
 */
public record ContactMention(Kind kind, String text, int start, List<String> parts) {
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern WWW = Pattern.compile("^www\\.");

    /** What a mention looks like. */
    public enum Kind {
        DIGITS,
        URL,
        EMAIL
    }

    public ContactMention {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        parts = List.copyOf(parts);
    }

    /** What to compare: all digits of a number, an e-mail in lower case, {@link #urlKey} of an address. */
    public String key() {
        return String.join("", parts);
    }

    /** An address without scheme, {@code www.} and trailing slash, in lower case. */
    public static String urlKey(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        String bare = WWW.matcher(SCHEME.matcher(lower).replaceFirst("")).replaceFirst("");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** An e-mail address in lower case. */
    public static String emailKey(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the known contacts explain this mention. Of a run of digits, whole groups must spell known
     * numbers, and fewer than {@value FreeText#MANY_DIGITS} digits in a row may be left: "0800 555 111 (24
     * hours)" is explained by Crimestoppers' number.
     *
     * @param known {@link PhoneNumber#digitForms()}, short codes, {@link #urlKey} and {@link #emailKey}
     */
    public boolean isExplainedBy(Collection<String> known) {
        if (kind != Kind.DIGITS) {
            return known.contains(key());
        }
        int longest = known.stream().mapToInt(String::length).max().orElse(0);
        int left = 0;
        int at = 0;
        while (at < parts.size()) {
            int end = endOfKnown(at, known, longest);
            left = end > at ? 0 : left + parts.get(at).length();
            if (left >= FreeText.MANY_DIGITS) {
                return false;
            }
            at = Math.max(end, at + 1);
        }
        return true;
    }

    /** Where the longest known number that begins at this group ends; the group itself when none does. */
    private int endOfKnown(int from, Collection<String> known, int longest) {
        StringBuilder digits = new StringBuilder();
        int found = from;
        for (int end = from; end < parts.size() && digits.length() < longest; end++) {
            digits.append(parts.get(end));
            if (known.contains(digits.toString())) {
                found = end + 1;
            }
        }
        return found;
    }

    /**
     * The marks of every contact that this mention, or a part of it, may be, and of every keyword that the text names at a
     * short code.
     *
     * @param around the text that it is a mention of
     */
    public Set<ContactMark> marks(String around) {
        Set<ContactMark> marks = ContactMark.in(this);
        marks.addAll(ContactMark.withKeywords(this, around));
        return marks;
    }

    /**
     * Whether this mention, or a part of it, is the short code of one of these, and the text names its keyword.
     *
     * @param marks of short codes with keywords
     * @param around the text that it is a mention of
     */
    public boolean isOneOf(Collection<ContactMark> marks, String around) {
        return !marks.isEmpty()
                && ContactMark.withKeywords(this, around).stream().anyMatch(marks::contains);
    }

    /** Whether this mention, or a part of it, is one of the contacts with these marks. */
    public boolean isOneOf(Collection<ContactMark> marks) {
        return !marks.isEmpty() && ContactMark.in(this).stream().anyMatch(marks::contains);
    }
}
