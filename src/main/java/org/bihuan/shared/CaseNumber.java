package org.bihuan.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a case, for example {@code YH-demo-2026-17}: business key of its process,
 * unique, gaps allowed.
 *
 * @param value the number as people write it
 */
public record CaseNumber(@JsonValue String value) {

	@Override
	public String toString() {
		return this.value;
	}

}
