package io.github.helplines.directory.planted.editing;

/** Breaks the habits of naming on purpose: ends in Impl. */
final class PlantedImpl {
    private PlantedImpl() {}
}
