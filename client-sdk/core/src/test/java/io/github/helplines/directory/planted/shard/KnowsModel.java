package io.github.helplines.directory.planted.shard;

/** Breaks the order on purpose: shard may not use model. */
final class KnowsModel {
    private KnowsModel() {}

    static Object use() {
        return io.github.helplines.directory.planted.model.Placed.INSTANCE;
    }
}
