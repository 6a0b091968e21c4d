package io.github.helplines.directory.planted.editing;

/** Breaks the habits of naming on purpose: ends in Helper. */
final class PlantedHelper {
    private PlantedHelper() {}
}
