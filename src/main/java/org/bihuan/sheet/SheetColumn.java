package org.bihuan.sheet;

import java.util.Set;

/**
 * A column that a table may have.
 *
 * @param key by which its values are read
 * @param required whether every table must have it
 * @param names headings by which it is known, in any language
 */
public record SheetColumn(String key, boolean required, Set<String> names) {

	boolean named(String heading) {
		return heading.equalsIgnoreCase(this.key)
				|| this.names.stream().anyMatch((name) -> name.equalsIgnoreCase(heading));
	}

}
