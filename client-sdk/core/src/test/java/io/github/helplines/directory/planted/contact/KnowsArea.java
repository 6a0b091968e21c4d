package io.github.helplines.directory.planted.contact;

/** Breaks the order on purpose: contact may not use area. */
final class KnowsArea {
    private KnowsArea() {}

    static Object use() {
        return io.github.helplines.directory.planted.area.Placed.INSTANCE;
    }
}
