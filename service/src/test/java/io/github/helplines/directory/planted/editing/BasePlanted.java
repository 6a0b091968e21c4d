package io.github.helplines.directory.planted.editing;

/** Breaks the habits of naming on purpose: starts with Base. */
final class BasePlanted {
    private BasePlanted() {}
}
