package io.github.helplines.directory.planted.codec;

/** Breaks the order on purpose: codec may not use answer. */
final class KnowsAnswer {
    private KnowsAnswer() {}

    static Object use() {
        return io.github.helplines.directory.planted.answer.Placed.INSTANCE;
    }
}
