package io.github.helplines.directory.planted.json;

/** Breaks the order on purpose: json may not use model. */
final class KnowsModel {
    private KnowsModel() {}

    static Object use() {
        return io.github.helplines.directory.planted.model.Placed.INSTANCE;
    }
}
