package io.github.helplines.directory.core.contact;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a contact is recognised by once nobody may show it any more: the SHA-256 of its canonical form, so that naming it
 * does not show it. Whoever tries all numbers finds out which one it was; whoever reads along does not.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ContactMark(String sha256) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String RELAY_PREFIX = "18001";
    private static final int LONGEST_NUMBER = 24;

    public ContactMark {
        requireNonNull(sha256, "sha256");
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits");
        }
    }

    public static Optional<ContactMark> parse(String sha256) {
        return FORM.matcher(sha256).matches() ? Optional.of(new ContactMark(sha256)) : Optional.empty();
    }

    /** Of a number, however it is written and whatever it is used for. */
    public static ContactMark of(PhoneNumber number) {
        return of(number.value());
    }

    /** Of a short code; its keyword says whom it reaches, and is known by the channel. */
    public static ContactMark of(ShortCode shortCode) {
        return of(shortCode.value());
    }

    /** Of a keyword at a short code, which others may share. */
    public static ContactMark of(ShortCode shortCode, Keyword keyword) {
        return of(shortCode + " " + keyword);
    }

    public static ContactMark ofEmail(String address) {
        return of(ContactMention.emailKey(address));
    }

    public static ContactMark ofUrl(String url) {
        return of(ContactMention.urlKey(url));
    }

    public static ContactMark ofAddress(List<String> lines) {
        return of(String.join("\n", lines));
    }

    /** The marks of every contact that a mention in a text may be. */
    static Set<ContactMark> in(ContactMention mention) {
        Set<ContactMark> marks = new LinkedHashSet<>();
        if (mention.kind() != ContactMention.Kind.DIGITS) {
            marks.add(of(mention.key()));
            return marks;
        }
        List<String> groups = mention.parts();
        for (int from = 0; from < groups.size(); from++) {
            StringBuilder digits = new StringBuilder();
            for (int to = from; to < groups.size() && digits.length() < LONGEST_NUMBER; to++) {
                digits.append(groups.get(to));
                addNumbers(digits.toString(), marks);
            }
        }
        return marks;
    }

    /** The marks of every short code that a mention may be, with every keyword that the text around it may name. */
    static Set<ContactMark> withKeywords(ContactMention mention, String text) {
        Set<ContactMark> marks = new LinkedHashSet<>();
        if (mention.kind() == ContactMention.Kind.DIGITS) {
            Set<Keyword> words = Keyword.words(text);
            for (ShortCode code : shortCodes(mention.parts())) {
                words.forEach(word -> marks.add(of(code, word)));
            }
        }
        return marks;
    }

    private static Set<ShortCode> shortCodes(List<String> groups) {
        Set<ShortCode> codes = new LinkedHashSet<>();
        for (int from = 0; from < groups.size(); from++) {
            StringBuilder digits = new StringBuilder();
            for (int to = from; to < groups.size() && digits.length() < LONGEST_NUMBER; to++) {
                digits.append(groups.get(to));
                ShortCode.parse(digits.toString()).ifPresent(codes::add);
            }
        }
        return codes;
    }

    private static void addNumbers(String digits, Set<ContactMark> marks) {
        ShortCode.parse(digits).ifPresent(code -> marks.add(of(code)));
        PhoneNumber.parseUkNational(digits).ifPresent(number -> marks.add(of(number)));
        for (String international :
                List.of(digits, digits.replaceFirst("^00", ""), digits.replaceFirst("^440", "44"))) {
            PhoneNumber.parse("+" + international).ifPresent(number -> marks.add(of(number)));
        }
        if (digits.startsWith(RELAY_PREFIX) && digits.length() > RELAY_PREFIX.length()) {
            PhoneNumber.parseUkNational(digits.substring(RELAY_PREFIX.length()))
                    .ifPresent(number -> marks.add(of(number)));
        }
    }

    private static ContactMark of(String canonical) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return new ContactMark(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform is required to have it.
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
