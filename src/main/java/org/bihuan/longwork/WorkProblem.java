package org.bihuan.longwork;

import java.util.List;

/**
 * What is wrong with one row.
 *
 * @param row number of the row
 * @param column the column
 * @param messageKey key of the sentence
 * @param arguments what it names
 */
public record WorkProblem(long row, String column, String messageKey, List<String> arguments) {
}
