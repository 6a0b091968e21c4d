package io.github.helplines.directory.core.area;

import java.util.List;

/**
 * Which of some areas a postcode lies in.
 *
 * @param in areas that everybody with the postcode lives in
 * @param notIn areas that nobody with the postcode lives in
 * @param unknown the others: some do or nothing is known
 */
public record AreaLookup(List<AreaCode> in, List<AreaCode> notIn, List<AreaCode> unknown) {
    public AreaLookup {
        in = List.copyOf(in);
        notIn = List.copyOf(notIn);
        unknown = List.copyOf(unknown);
    }

    @Override
    public String toString() {
        return "AreaLookup[redacted]";
    }
}
