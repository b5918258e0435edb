package org.bihuan.deadline.board;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a statement and its parameters.
 *
 * @param sql the condition
 * @param parameters values by name
 */
record Conditions(String sql, Map<String, Object> parameters) {

	Conditions and(String more, Map<String, Object> values) {
		Map<String, Object> all = new HashMap<>(this.parameters);
		all.putAll(values);
		return new Conditions(this.sql + " and " + more, all);
	}

	Conditions andIf(@Nullable String value, String more, String name) {
		return (value != null) ? and(more, Map.of(name, value)) : this;
	}

	Conditions after(@Nullable Cursor cursor) {
		return (cursor != null) ? and(
				"o.due_at >= :cursorDue and (o.due_at > :cursorDue or (o.due_at = :cursorDue and o.id > :cursorId))",
				Map.of("cursorDue", Timestamp.from(cursor.dueAt()), "cursorId", cursor.id())) : this;
	}

}
