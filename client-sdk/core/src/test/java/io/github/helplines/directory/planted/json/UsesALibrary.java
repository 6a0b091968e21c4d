package io.github.helplines.directory.planted.json;

/** Breaks the purity on purpose: values that a library reads. */
final class UsesALibrary {
    private UsesALibrary() {}

    static Object use() {
        return new com.fasterxml.jackson.databind.ObjectMapper();
    }
}
