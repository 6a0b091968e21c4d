package io.github.helplines.directory.core.eligibility;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Geography;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The small words that rules and questions are said with: ages, places, lists. */
final class Words {
    private Words() {}

    /** "18 or over", "under 18", "18 to 25", "18". */
    static String ages(AgeBand band) {
        if (band.max() == AgeBand.OLDEST) {
            return band.min() + " or over";
        } else if (band.min() == 0) {
            return "under " + (band.max() + 1);
        }
        return band.min() == band.max() ? String.valueOf(band.min()) : band.min() + " to " + band.max();
    }

    /** The ages left out: "under 18", "under 18, or 26 or over"; "no age at all" when nothing is left out. */
    static String otherAges(AgeBand band) {
        List<String> parts = new ArrayList<>();
        if (band.min() > 0) {
            parts.add(ages(new AgeBand(0, band.min() - 1)));
        }
        if (band.max() < AgeBand.OLDEST) {
            parts.add(ages(new AgeBand(band.max() + 1, AgeBand.OLDEST)));
        }
        return parts.isEmpty() ? "no age at all" : String.join(", or ", parts);
    }

    /** "A", "A or B", "A, B or C". */
    static String either(List<String> items) {
        if (items.size() == 1) {
            return items.get(0);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " or " + items.get(last);
    }

    static String places(Set<AreaCode> codes, Geography geography) {
        return either(codes.stream().map(geography::askedAs).toList());
    }

    /** A criterion or one of its values as words: "lower_snake_case" to "lower snake case". */
    static String plain(String name) {
        return name.replace('_', ' ');
    }

    static String plain(Collection<String> names) {
        return either(names.stream().map(Words::plain).toList());
    }

    /** Who asks, besides the person: "a parent or carer", "a friend or relative, or a professional". */
    static String askers(Set<String> values) {
        List<String> askers = values.stream()
                .filter(value -> !value.equals(AskingAs.SELF.wire()))
                .map(value -> "a " + value.replace("_", " "))
                .toList();
        // The names hold an "or" of their own, so the list needs its commas.
        int last = askers.size() - 1;
        return askers.size() < 2
                ? String.join("", askers)
                : String.join(", ", askers.subList(0, last)) + ", or " + askers.get(last);
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String sentence(String clause) {
        return capitalised(clause) + ".";
    }
}
