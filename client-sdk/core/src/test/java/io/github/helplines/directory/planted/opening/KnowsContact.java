package io.github.helplines.directory.planted.opening;

/** Breaks the order on purpose: opening may not use contact. */
final class KnowsContact {
    private KnowsContact() {}

    static Object use() {
        return io.github.helplines.directory.planted.contact.Placed.INSTANCE;
    }
}
