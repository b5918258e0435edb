package org.bihuan.archive;

/**
 * How long the evidence of cases of a kind must be kept.
 *
 * @param prefix letters of the case number
 * @param years years after the case was closed
 * @param document document behind it
 * @param place place in it
 */
record RetentionRule(String prefix, int years, String document, String place) {
}
