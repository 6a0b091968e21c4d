package io.github.helplines.directory.planted.eligibility;

/** Breaks the order on purpose: eligibility may not use model. */
final class KnowsModel {
    private KnowsModel() {}

    static Object use() {
        return io.github.helplines.directory.planted.model.Placed.INSTANCE;
    }
}
