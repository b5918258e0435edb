package org.bihuan.casepage;

import java.util.Map;

/**
 * A page that a font can show.
 *
 * @param html the page, what the font lacks replaced
 * @param missing how often each character was replaced, by code point
 */
record PaperText(String html, Map<Integer, Integer> missing) {
}
