package io.github.helplines.directory.planted.model;

/** Breaks the order on purpose: model may not use codec. */
final class KnowsCodec {
    private KnowsCodec() {}

    static Object use() {
        return io.github.helplines.directory.planted.codec.Placed.INSTANCE;
    }
}
