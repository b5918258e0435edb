package org.bihuan.words;

/**
 * A piece of a text as it was written.
 *
 * @param text the piece
 * @param hit whether it is what was looked for
 */
public record Piece(String text, boolean hit) {
}
