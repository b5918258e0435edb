package org.bihuan.kept;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Conditions on the alias {@code s}, with their values by name.
 */
public final class Conditions {

	private final StringBuilder sql;

	private final Map<String, Object> parameters;

	/**
	 * Begins with what a reader may see, or with what is always so.
	 * @param first a condition
	 * @param parameters its values
	 */
	public Conditions(String first, Map<String, Object> parameters) {
		this.sql = new StringBuilder(first);
		this.parameters = new HashMap<>(parameters);
	}

	/**
	 * A column has a value.
	 * @param column name of the column
	 * @param value the value; null if any will do
	 * @return these conditions
	 */
	public Conditions has(String column, @Nullable Object value) {
		return (value != null) ? and("s.%1$s = :%1$s".formatted(column), column, value) : this;
	}

	/**
	 * One more condition with a value.
	 * @param condition the condition
	 * @param name name of the value
	 * @param value the value
	 * @return these conditions
	 */
	public Conditions and(String condition, String name, Object value) {
		this.sql.append(" and ").append(condition);
		this.parameters.put(name, value);
		return this;
	}

	/**
	 * All of them.
	 * @return a condition
	 */
	public String sql() {
		return this.sql.toString();
	}

	/**
	 * Their values.
	 * @return values by name
	 */
	public Map<String, Object> parameters() {
		return this.parameters;
	}

}
