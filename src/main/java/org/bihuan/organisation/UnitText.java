package org.bihuan.organisation;

import java.util.Locale;

/**
 * Finds rows of a unit by a part of its name or code.
 */
public final class UnitText {

	/** Parameter of the condition. */
	public static final String PARAMETER = "unitText";

	private UnitText() {
	}

	/**
	 * The SQL condition for a column that holds the code of a unit.
	 * @param column the column, with its alias
	 * @return a condition with the parameter {@link #PARAMETER}
	 */
	public static String sql(String column) {
		return column + " in (select t.code from org_unit t where lower(t.name) like :" + PARAMETER
				+ " escape '!' or lower(t.code) like :" + PARAMETER + " escape '!')";
	}

	/**
	 * Value of the parameter.
	 * @param text part of name or code
	 * @return the pattern
	 */
	public static String pattern(String text) {
		return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
	}

}
