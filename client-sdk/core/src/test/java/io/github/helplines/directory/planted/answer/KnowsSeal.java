package io.github.helplines.directory.planted.answer;

/** Breaks the order on purpose: answer may not use seal. */
final class KnowsSeal {
    private KnowsSeal() {}

    static Object use() {
        return io.github.helplines.directory.planted.seal.Placed.INSTANCE;
    }
}
