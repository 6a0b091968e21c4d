package io.github.helplines.directory.planted.seal;

/** Breaks the order on purpose: seal may not use model. */
final class KnowsModel {
    private KnowsModel() {}

    static Object use() {
        return io.github.helplines.directory.planted.model.Placed.INSTANCE;
    }
}
