package io.github.helplines.directory.planted.editing;

/** Breaks the habits of naming on purpose: ends in Utils. */
final class PlantedUtils {
    private PlantedUtils() {}
}
