package org.bihuan.measure;

/**
 * Measures that are alike.
 *
 * @param measure code of the measure
 * @param state how they stand
 * @param measures how many they are
 */
public record MeasureCount(String measure, MeasureState state, long measures) {
}
