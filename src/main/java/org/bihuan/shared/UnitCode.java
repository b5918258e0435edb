package org.bihuan.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a unit: an enterprise ({@code E-0001}), an authority ({@code A-emergency}),
 * a town ({@code T-longzhou}) or the office ({@code O-demo}).
 *
 * @param value the code as people write it
 */
public record UnitCode(@JsonValue String value) {

	@Override
	public String toString() {
		return this.value;
	}

}
