package org.bihuan.calendar;

/**
 * A length of time that names its unit.
 *
 * @param amount how many, never negative
 * @param kind of what
 */
public record Term(int amount, DayKind kind) {

	public Term {
		if (amount < 0) {
			throw new IllegalArgumentException("A term cannot be negative: " + amount);
		}
	}

}
