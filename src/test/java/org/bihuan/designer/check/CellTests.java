package org.bihuan.designer.check;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Conditions of rows, as people write them.
 */
class CellTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			''                          | "a"   | true  | true
			-                           | "a"   | true  | true
			"a"                         | "a"   | true  | true
			"a"                         | "b"   | false | true
			"a", "b"                    | "b"   | true  | true
			"a,b"                       | "b"   | false | true
			not("a", "b")               | "b"   | false | true
			not("a", "b")               | "c"   | true  | true
			>= 3                        | 3     | true  | true
			> 3                         | 3     | false | true
			< 3                         | 2.5   | true  | true
			[1..3]                      | 3     | true  | true
			]1..3[                      | 3     | false | true
			(1..3]                      | 1     | false | true
			1, [5..9]                   | 7     | true  | true
			-1                          | -1    | true  | true
			true                        | true  | true  | true
			false                       | true  | false | true
			null                        | null  | true  | true
			? = null or ? = "a"         | "a"   | true  | true
			? = null or ? = "a"         | null  | true  | true
			? = null or ? = "a"         | "b"   | false | true
			? = null or ? != "a"        | "b"   | true  | true
			? != null and ? != "a"      | null  | false | true
			? > 3 and ? <= 5            | 5     | true  | true
			list contains(?, "D001")    | "a"   | false | false
			"a" or "b"                  | "a"   | false | false
			"a",                        | "a"   | false | false
			day of week(?)              | 1     | false | false
			""")
	void aCellHoldsForWhatItSays(String cell, String value, boolean holds, boolean understood) {
		Cell read = Cell.of((cell != null) ? cell : "");
		assertThat(read.understood()).isEqualTo(understood);
		assertThat(read.holds(Cell.value(value))).isEqualTo(holds);
	}

	@ParameterizedTest
	@CsvSource({ "3.0, 3", "3.50, 3.5" })
	void numbersAreComparedByTheirWorth(String cell, String value) {
		assertThat(Cell.of(cell).holds(new BigDecimal(value))).isTrue();
	}

}
