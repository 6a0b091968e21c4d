package io.github.helplines.directory.planted.area;

/** Breaks the order on purpose: area may not use eligibility. */
final class KnowsEligibility {
    private KnowsEligibility() {}

    static Object use() {
        return io.github.helplines.directory.planted.eligibility.Placed.INSTANCE;
    }
}
