package org.bihuan.handbook;

/**
 * On what something rests.
 *
 * @param document identifiers of documents, as the table joins them
 * @param titles their titles
 * @param place where in it
 */
record Source(String document, String titles, String place) {
}
