package org.bihuan.deadline;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * SQL conditions about the legal clocks that the unit of a case had to keep, for facts
 * that lists of cases show and count. Clocks of authorities and service clocks are left
 * out.
 */
public final class LateClocks {

	private static final String ANY = "exists (select 1 from ddl_obligation lo where lo.case_number = %1$s.case_number"
			+ " and lo.unit = %1$s.unit and lo.service = false and %2$s)";

	private LateClocks() {
	}

	/**
	 * A clock has run out, and nothing was filed since.
	 * @param cover alias of {@code case_file}
	 * @param kinds kinds of obligations
	 * @return a condition without parameters
	 */
	public static String missed(String cover, String... kinds) {
		return ANY.formatted(cover, "lo.state = 'MISSED' and lo.kind in (" + list(kinds) + ")");
	}

	/**
	 * A clock of any other kind has run out, and nothing was filed since.
	 * @param cover alias of {@code case_file}
	 * @param kinds kinds of obligations that do not count
	 * @return a condition without parameters
	 */
	public static String missedOther(String cover, String... kinds) {
		return ANY.formatted(cover, "lo.state = 'MISSED' and lo.kind not in (" + list(kinds) + ")");
	}

	/**
	 * What was owed was filed, but only after its clock had run out.
	 * @param cover alias of {@code case_file}
	 * @param kinds kinds of obligations
	 * @return a condition without parameters
	 */
	public static String filedLate(String cover, String... kinds) {
		return ANY.formatted(cover,
				"lo.missed_at is not null and lo.state in ('HELD', 'MET', 'RUNNING', 'PAUSED') and lo.kind in ("
						+ list(kinds) + ")");
	}

	private static String list(String... kinds) {
		return Arrays.stream(kinds).map("'%s'"::formatted).collect(Collectors.joining(", "));
	}

}
