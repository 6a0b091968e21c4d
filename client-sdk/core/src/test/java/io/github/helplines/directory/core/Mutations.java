package io.github.helplines.directory.core;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that are nearly right: right ones with pieces cut out, put in and put in the place of others. */
public final class Mutations {
    private Mutations() {}

    /** One change: so much of what stands at a place, as a share of the whole, gives way to a piece. */
    private record Change(int at, int cut, String piece) {
        String of(String text) {
            int start = text.isEmpty() ? 0 : at % (text.length() + 1);
            int end = Math.min(text.length(), start + cut);
            return text.substring(0, start) + piece + text.substring(end);
        }
    }

    /**
     * @param right texts that can be read
     * @param pieces to be put in
     */
    public static Arbitrary<String> of(Arbitrary<String> right, Arbitrary<String> pieces) {
        Arbitrary<List<Change>> changes = Combinators.combine(
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(0, 3),
                        pieces)
                .as(Change::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(right, changes).as((text, all) -> {
            String changed = text;
            for (Change each : all) {
                changed = each.of(changed);
            }
            return changed;
        });
    }
}
