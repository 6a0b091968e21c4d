package io.github.helplines.directory.core.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ranges of Ofcom's National Telephone Numbering Plan that a number can be dialled in, with the grouping
 * each is usually printed in. Withdrawn ranges (0500, 0171, 0181) are left out: nobody answers there.
 */
final class UkNumberPlan {
    /** The first range that fits a number decides, so the special ones stand before the general. */
    private static final List<Range> NATIONAL = List.of(
            range("8001111", NumberKind.FREEPHONE, 4, 4),
            range("845464\\d", NumberKind.SERVICE_CHARGE, 4, 2, 2),
            range("800\\d{6}", NumberKind.FREEPHONE, 4, 3, 3),
            range("80[08]\\d{7}", NumberKind.FREEPHONE, 4, 3, 4),
            range("3[0347]\\d{8}", NumberKind.UK_WIDE, 4, 3, 4),
            range("2[03489]\\d{8}", NumberKind.GEOGRAPHIC, 3, 4, 4),
            range("1(?:1[3-8]|[2-69]1)\\d{7}", NumberKind.GEOGRAPHIC, 4, 3, 4),
            range("1(?:3873|5242|539[4-6]|697[347]|768[347]|9467)\\d{4,5}", NumberKind.GEOGRAPHIC, 6, 5),
            range("1(?![78]1)[2-9]\\d{7,8}", NumberKind.GEOGRAPHIC, 5, 6),
            range("7[1-57-9]\\d{8}", NumberKind.MOBILE, 5, 6),
            range("7624\\d{6}", NumberKind.MOBILE, 5, 6),
            range("70\\d{8}", NumberKind.PERSONAL, 3, 4, 4),
            range("76\\d{8}", NumberKind.PAGER, 3, 4, 4),
            range("5[56]\\d{8}", NumberKind.CORPORATE, 3, 4, 4),
            range("84[2-5]\\d{7}", NumberKind.SERVICE_CHARGE, 4, 3, 4),
            range("87[0-3]\\d{7}", NumberKind.PREMIUM, 4, 3, 4),
            range("9[018]\\d{8}", NumberKind.PREMIUM, 4, 3, 4));

    /** Numbers dialled as they stand, without a leading zero; no E.164 form exists. */
    private static final List<Range> LOCAL = List.of(
            range("999|112|18000", NumberKind.EMERGENCY, 5),
            range("101|105|111", NumberKind.NATIONAL_SERVICE, 3),
            range("116\\d{3}", NumberKind.SOCIAL_VALUE, 3, 3),
            range("118\\d{3}", NumberKind.PREMIUM, 3, 3));

    /** By the first digit, which every pattern begins with; in the same order. */
    private static final Map<Character, List<Range>> BY_FIRST_DIGIT = NATIONAL.stream()
            .collect(Collectors.groupingBy(range -> range.pattern().pattern().charAt(0)));

    private UkNumberPlan() {}

    /** The range of a national significant number: what follows 44, without the leading zero. */
    static Optional<Range> national(String significant) {
        return significant.isEmpty()
                ? Optional.empty()
                : first(BY_FIRST_DIGIT.getOrDefault(significant.charAt(0), List.of()), significant);
    }

    static Optional<Range> local(String digits) {
        return first(LOCAL, digits);
    }

    private static Optional<Range> first(List<Range> ranges, String digits) {
        for (Range range : ranges) {
            if (range.fits(digits)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    private static Range range(String pattern, NumberKind kind, Integer... groups) {
        return new Range(Pattern.compile(pattern), kind, List.of(groups));
    }

    /**
     * @param groups how many digits each printed group has, the leading zero counted; the last takes what is left
     */
    record Range(Pattern pattern, NumberKind kind, List<Integer> groups) {
        boolean fits(String digits) {
            return pattern.matcher(digits).matches();
        }

        String group(String dialled) {
            List<String> printed = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < groups.size(); i++) {
                boolean last = i == groups.size() - 1;
                int to = last ? dialled.length() : from + groups.get(i);
                printed.add(dialled.substring(from, to));
                from = to;
            }
            return String.join(" ", printed);
        }
    }
}
