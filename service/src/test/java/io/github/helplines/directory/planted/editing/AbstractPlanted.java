package io.github.helplines.directory.planted.editing;

/** Breaks the habits of naming on purpose: starts with Abstract. */
final class AbstractPlanted {
    private AbstractPlanted() {}
}
