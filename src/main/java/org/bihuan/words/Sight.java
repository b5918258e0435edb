package org.bihuan.words;

import java.util.List;
import java.util.Map;

/**
 * What a reader may find: a condition that is part of every statement, and, where that
 * may be little, selects that name it from the reader's side.
 *
 * @param sql the condition
 * @param parameters values by name, of both
 * @param keys selects of the one column {@code found_key}, the newest first, each along
 * an index, that together leave out nothing of the condition; empty if all is seen. They
 * only narrow: the condition holds for what they name, too
 */
public record Sight(String sql, Map<String, Object> parameters, List<String> keys) {

	public Sight {
		parameters = Map.copyOf(parameters);
		keys = List.copyOf(keys);
	}

}
