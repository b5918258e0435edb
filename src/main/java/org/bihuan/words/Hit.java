package org.bihuan.words;

import java.util.List;

/**
 * Something that was found.
 *
 * @param item what it is
 * @param title its title in pieces
 * @param excerpt where the words stand in its text; empty if they stand elsewhere
 * @param <T> the kind of thing
 */
public record Hit<T>(T item, List<Piece> title, List<Piece> excerpt) {
}
