package org.bihuan.worklist.page;

import java.util.List;

/**
 * What was entered into one field of a done task.
 *
 * @param label the field
 * @param text what was entered, in words; empty if it is a list
 * @param rows rows of a list, each with its answers
 */
record Answer(String label, String text, List<List<Answer>> rows) {
}
