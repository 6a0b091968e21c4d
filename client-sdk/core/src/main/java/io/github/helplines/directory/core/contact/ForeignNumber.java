package io.github.helplines.directory.core.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints a number of another country: the country code, then groups of three and four. Country codes are of
 * one, two or three digits, as ITU-T E.164 assigns them.
 */
final class ForeignNumber {
    private static final Pattern COUNTRY_CODE =
            Pattern.compile("\\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})");

    private ForeignNumber() {}

    static String display(String e164) {
        Matcher code = COUNTRY_CODE.matcher(e164);
        if (!code.lookingAt()) {
            return e164;
        }
        return code.group() + " " + String.join(" ", groups(e164.substring(code.end())));
    }

    private static List<String> groups(String digits) {
        List<String> groups = new ArrayList<>();
        int from = 0;
        while (digits.length() - from > 5) {
            int left = digits.length() - from;
            int size = left == 8 ? 4 : 3;
            groups.add(digits.substring(from, from + size));
            from += size;
        }
        groups.add(digits.substring(from));
        return groups;
    }
}
