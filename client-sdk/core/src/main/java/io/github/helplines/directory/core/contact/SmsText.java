package io.github.helplines.directory.core.contact;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text message as the network will carry it: its coding, its length, and the segments it is cut into. No
 * cut falls inside an escape pair of the seven-bit alphabet or a surrogate pair. Source: 3GPP TS 23.038 and
 * TS 23.040.
 */
public final class SmsText {
    private final String text;
    private final SmsEncoding encoding;
    private final int length;
    private final List<String> segments;

    private SmsText(String text) {
        this.text = requireNonNull(text, "text");
        this.encoding = GsmAlphabet.covers(text) ? SmsEncoding.GSM_7 : SmsEncoding.UCS_2;
        this.length = text.codePoints().map(c -> units(encoding, c)).sum();
        this.segments = length <= encoding.single() ? List.of(text) : pack(text, encoding);
    }

    /** Seven-bit when every character allows it, else sixteen-bit. The text itself is never changed. */
    public static SmsText of(String text) {
        return new SmsText(text);
    }

    /**
     * The same words with curly quotes, dashes, ellipses and unusual spaces in their plain form, which often
     * spares the costlier coding. Letters keep their accents: a Welsh ŵ still needs sixteen bits.
     */
    public static String gsmFriendly(String text) {
        return GsmAlphabet.plain(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static List<String> pack(String text, SmsEncoding encoding) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int needed = units(encoding, codePoint);
            if (used + needed > encoding.concatenated()) {
                segments.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += needed;
            at += Character.charCount(codePoint);
        }
        segments.add(text.substring(start));
        return List.copyOf(segments);
    }

    private static int units(SmsEncoding encoding, int codePoint) {
        return encoding == SmsEncoding.GSM_7 ? GsmAlphabet.septets(codePoint) : Character.charCount(codePoint);
    }

    public String text() {
        return text;
    }

    public SmsEncoding encoding() {
        return encoding;
    }

    /** In septets or UTF-16 code units, as the coding counts; the headers of segments are not in it. */
    public int length() {
        return length;
    }

    /** In order, never empty; joined they are the text. */
    public List<String> segments() {
        return segments;
    }

    public boolean fitsOneSegment() {
        return segments.size() == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmsText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Without the words: a message is somebody's own. */
    @Override
    public String toString() {
        return "SmsText[" + encoding + ", " + segments.size() + "]";
    }
}
