package io.github.helplines.directory.core.eligibility;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of ages in whole years, both ends included.
 *
 * @param min from 0
 * @param max to {@link #OLDEST}, not below min
 */
public record AgeBand(int min, int max) {
    /** No age is above this. */
    public static final int OLDEST = 130;

    public static final AgeBand ANY = new AgeBand(0, OLDEST);

    private static final Pattern UNDER = Pattern.compile("under_([0-9]{1,3})");
    private static final Pattern OVER = Pattern.compile("([0-9]{1,3})_or_over");
    private static final Pattern BETWEEN = Pattern.compile("([0-9]{1,3})_to_([0-9]{1,3})");

    public AgeBand {
        if (min < 0 || max > OLDEST || min > max) {
            throw new IllegalArgumentException("not a range of ages");
        }
    }

    public static AgeBand exactly(int age) {
        return new AgeBand(age, age);
    }

    /** {@code under_N} is 0 to N−1, {@code N_or_over}, {@code N_to_M} with both; empty for anything else. */
    public static Optional<AgeBand> parse(String text) {
        Matcher under = UNDER.matcher(text);
        if (under.matches()) {
            return band(0, Integer.parseInt(under.group(1)) - 1);
        }
        Matcher over = OVER.matcher(text);
        if (over.matches()) {
            return band(Integer.parseInt(over.group(1)), OLDEST);
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return band(Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2)));
        }
        return Optional.empty();
    }

    /** Whether the text has the form {@code N_to_M}, with N above M. */
    public static boolean isUpsideDown(String text) {
        Matcher between = BETWEEN.matcher(text);
        return between.matches() && Integer.parseInt(between.group(1)) > Integer.parseInt(between.group(2));
    }

    private static Optional<AgeBand> band(int min, int max) {
        return min <= max && max <= OLDEST ? Optional.of(new AgeBand(min, max)) : Optional.empty();
    }

    /** The ages in both; empty when there are none. */
    public Optional<AgeBand> intersect(AgeBand other) {
        int youngest = Math.max(min, other.min);
        int oldest = Math.min(max, other.max);
        return band(youngest, oldest);
    }

    public boolean isWithin(AgeBand other) {
        return min >= other.min && max <= other.max;
    }

    /** The form that {@link #parse} reads. */
    public String wire() {
        if (max == OLDEST) {
            return min + "_or_over";
        }
        return min == 0 ? "under_" + (max + 1) : min + "_to_" + max;
    }

    @Override
    public String toString() {
        return "AgeBand[redacted]";
    }
}
