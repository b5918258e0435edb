package org.bihuan.form;

/**
 * A choice of a select, told by the server.
 *
 * @param value what is stored
 * @param label what is shown
 */
public record Option(String value, String label) {
}
