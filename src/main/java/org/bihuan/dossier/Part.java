package org.bihuan.dossier;

import java.util.List;

/**
 * What one subject tells of a unit.
 *
 * @param name by which programs know it
 * @param figures its counts
 */
record Part(String name, List<Figure> figures) {
}
