package org.bihuan.shared;

/**
 * What is wrong with one field of a request.
 *
 * @param field name or path of the field, for example {@code measures[1].what}
 * @param messageKey key of the message in the reader's language
 * @param arguments what the message names
 */
public record FieldProblem(String field, String messageKey, Object... arguments) {
}
