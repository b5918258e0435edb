package org.bihuan.dossier;

/**
 * A count and the list that shows exactly what was counted.
 *
 * @param name by which programs know it
 * @param label what it counts, in the reader's language
 * @param count how many
 * @param list where the list is
 */
record Figure(String name, String label, long count, String list) {
}
