package io.github.helplines.directory.core.contact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks on words that editors write: which characters may stand in them, and which numbers and addresses
 * they mention, so that none slips past review in a note.
 */
public final class FreeText {
    /** From how many digits on a run counts as a number somebody might ring. */
    public static final int MANY_DIGITS = 5;

    private static final String DOT = "[.\\uff0e\\u3002\\uff61]";
    private static final String AT = "[@\\uff20\\ufe6b]";
    private static final String WORD = "[\\p{L}\\p{N}-]";
    /** Counts are bounded and possessive, so that no text makes matching slow or deep. */
    private static final String HOST = "(?:" + WORD + "++" + DOT + "){1,30}\\p{L}{2,}+";

    private static final String LOCAL_PART = "[\\p{L}\\p{N}._%+'-]";
    private static final Pattern EMAIL = Pattern.compile("(?<!" + LOCAL_PART + ")" + LOCAL_PART + "++" + AT + HOST);
    private static final String PATH = "[^\\s<>\"“”‘’]";
    /** A scheme, or a bare host name: people type both, telephones make links of both. */
    private static final Pattern URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{0,20}://" + PATH + "++|(?<!" + WORD + ")"
            + HOST + "(?::\\d++)?(?:[/?#]" + PATH + "*+)?");

    private static final String CLOSING = ".,;:!?)]}'…";
    private static final Pattern ISO_DATE = Pattern.compile(
            "(?<![\\p{N}.-])(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?![\\p{N}]|[.-]\\p{N})");
    /** Digit groups joined by spaces, hyphens, dots and brackets only. */
    private static final Pattern DIGIT_RUN =
            Pattern.compile("\\p{N}++(?:[\\s\\p{Z}\\p{Pd}\\p{Ps}\\p{Pe}.·]++\\p{N}++)*+");

    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
    /** Invisible, though Unicode counts them as letters or marks. */
    private static final Set<Integer> FILLERS = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0);

    private FreeText() {}

    /**
     * What is wrong with the characters of a text, as codes in alphabetical order: {@code bidi_character},
     * {@code control_character} (a line feed is allowed), {@code lone_surrogate}, {@code not_nfc},
     * {@code nul_character}, {@code zero_width_character}. Empty when nothing is.
     */
    public static List<String> textFaults(String text) {
        if (isPlain(text)) {
            return List.of();
        }
        Set<String> codes = new TreeSet<>();
        text.codePoints().forEach(codePoint -> {
            String code = fault(codePoint);
            if (!code.isEmpty()) {
                codes.add(code);
            }
        });
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            codes.add("not_nfc");
        }
        return List.copyOf(codes);
    }

    /** As nearly every text is: printable ASCII and line feeds, in which nothing can be wrong. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < ' ' || each > '~') && each != '\n') {
                return false;
            }
        }
        return true;
    }

    private static String fault(int codePoint) {
        if (codePoint == 0) {
            return "nul_character";
        } else if (codePoint == '\n') {
            return "";
        } else if (isBidiControl(codePoint)) {
            return "bidi_character";
        } else if (FILLERS.contains(codePoint)) {
            return "zero_width_character";
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "control_character";
            case Character.FORMAT -> "zero_width_character";
            case Character.SURROGATE -> "lone_surrogate";
            default -> "";
        };
    }

    /** The code points with the Unicode property Bidi_Control. */
    private static boolean isBidiControl(int codePoint) {
        return codePoint == 0x061c
                || codePoint == 0x200e
                || codePoint == 0x200f
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /**
     * What a text mentions that looks like a contact, in order: addresses, e-mails, and runs of five or more
     * digits counted across spaces, hyphens, dots and brackets, dates as {@code 2026-11-23} excepted. Digits
     * of any script count.
     */
    public static List<ContactMention> mentions(String text) {
        if (mentionsNothing(text)) {
            return List.of();
        }
        List<ContactMention> found = new ArrayList<>();
        String rest = takeAddresses(text, EMAIL, ContactMention.Kind.EMAIL, found);
        rest = takeAddresses(rest, URL, ContactMention.Kind.URL, found);
        rest = blank(rest, ISO_DATE);
        takeDigits(text, rest, found);
        found.sort(Comparator.comparingInt(ContactMention::start));
        return List.copyOf(found);
    }

    /**
     * As of nearly every text is seen at once: ASCII without an at sign, a colon before a slash, a full stop within a word,
     * or five digits. None of the patterns matches such a text.
     */
    private static boolean mentionsNothing(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each > '~' || each == '@' || (each == ':' && text.startsWith("://", i))) {
                return false;
            } else if (each == '.' && i + 1 < text.length() && text.charAt(i + 1) > ' ') {
                return false;
            } else if (each >= '0' && each <= '9') {
                digits++;
            }
        }
        return digits < MANY_DIGITS;
    }

    /** Notes every match and leaves the text with the matches blanked, offsets unchanged. */
    private static String takeAddresses(
            String text, Pattern pattern, ContactMention.Kind kind, List<ContactMention> found) {
        StringBuilder rest = new StringBuilder(text);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String mention = withoutClosing(matcher.group());
            boolean email = kind == ContactMention.Kind.EMAIL;
            String plain = Normalizer.normalize(mention, Normalizer.Form.NFKC);
            String key = email ? ContactMention.emailKey(plain) : ContactMention.urlKey(plain);
            found.add(new ContactMention(kind, mention, matcher.start(), List.of(key)));
            blank(rest, matcher.start(), matcher.start() + mention.length());
        }
        return rest.toString();
    }

    /** A full stop or bracket at the end belongs to the sentence, not to the address. */
    private static String withoutClosing(String address) {
        int end = address.length();
        while (end > 0 && CLOSING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private static void takeDigits(String text, String rest, List<ContactMention> found) {
        Matcher runs = DIGIT_RUN.matcher(rest);
        while (runs.find()) {
            List<String> groups = new ArrayList<>();
            Matcher digits = DIGITS.matcher(runs.group());
            while (digits.find()) {
                groups.add(ascii(digits.group()));
            }
            if (groups.stream().mapToInt(String::length).sum() >= MANY_DIGITS) {
                String mention = text.substring(runs.start(), runs.end());
                found.add(new ContactMention(ContactMention.Kind.DIGITS, mention, runs.start(), groups));
            }
        }
    }

    /** The digits as ASCII ones, circled and raised ones too; a Roman numeral is none. */
    private static String ascii(String digits) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(digits, Normalizer.Form.NFKC).codePoints().forEach(codePoint -> {
            int value = Character.digit(codePoint, 10);
            if (value >= 0) {
                ascii.append(value);
            }
        });
        return ascii.toString();
    }

    private static String blank(String text, Pattern pattern) {
        StringBuilder rest = new StringBuilder(text);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            blank(rest, matcher.start(), matcher.end());
        }
        return rest.toString();
    }

    /** With a letter, so that digits on its two sides are never read as one run. */
    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, 'x');
        }
    }
}
