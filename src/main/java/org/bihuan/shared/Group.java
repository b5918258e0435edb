package org.bihuan.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Those who hold a role at a unit, written {@code role@unit}; the candidate group of a
 * task.
 *
 * @param role a role of the access table, for example {@code inspector}
 * @param unit the unit at which it is held
 */
public record Group(String role, UnitCode unit) {

	/**
	 * Reads {@code role@unit}.
	 * @param text the group as written
	 * @return the group
	 * @throws IllegalArgumentException if there is not exactly one {@code @} with text on
	 * both sides
	 */
	public static Group parse(String text) {
		String[] parts = text.split("@", -1);
		if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
			throw new IllegalArgumentException("Not a group: " + text);
		}
		return new Group(parts[0], new UnitCode(parts[1]));
	}

	@Override
	@JsonValue
	public String toString() {
		return this.role + "@" + this.unit;
	}

}
