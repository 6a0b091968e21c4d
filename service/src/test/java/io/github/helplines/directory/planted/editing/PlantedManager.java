package io.github.helplines.directory.planted.editing;

/** Breaks the habits of naming on purpose: ends in Manager. */
final class PlantedManager {
    private PlantedManager() {}
}
