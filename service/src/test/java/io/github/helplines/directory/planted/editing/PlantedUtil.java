package io.github.helplines.directory.planted.editing;

/** Breaks the habits of naming on purpose: ends in Util. */
final class PlantedUtil {
    private PlantedUtil() {}
}
