package io.github.helplines.directory.core.contact;

import java.util.stream.Collectors;

/** The default alphabet of 3GPP TS 23.038 section 6.2.1 and its extension table, section 6.2.1.1. */
final class GsmAlphabet {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private GsmAlphabet() {}

    static boolean covers(String text) {
        return text.codePoints().allMatch(c -> septets(c) > 0);
    }

    /** 1, or 2 for a character behind the escape; 0 when the alphabet lacks it. */
    static int septets(int codePoint) {
        if (BASIC.indexOf(codePoint) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(codePoint) >= 0 ? 2 : 0;
    }

    /** The nearest plain spelling of typographic characters; anything else unchanged. */
    static String plain(String text) {
        return text.codePoints().mapToObj(GsmAlphabet::plain).collect(Collectors.joining());
    }

    private static String plain(int codePoint) {
        return switch (codePoint) {
            case '‘', '’', '‚', '‛', '′', '`', '´', 'ʼ' -> "'";
            case '“', '”', '„', '‟', '″', '«', '»' -> "\"";
            case '‐', '‑', '‒', '–', '—', '―', '−', '•' -> "-";
            case '…' -> "...";
            case '\t', 0x00a0, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> " ";
            case 0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff -> "";
            default -> isTypographicSpace(codePoint) ? " " : Character.toString(codePoint);
        };
    }

    private static boolean isTypographicSpace(int codePoint) {
        return codePoint >= 0x2000 && codePoint <= 0x200a;
    }
}
