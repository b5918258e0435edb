package org.bihuan.duty.period;

import java.util.Collection;
import java.util.List;

import org.bihuan.duty.Traits;
import org.bihuan.organisation.UnitView;

/**
 * On what hangs what a unit owes.
 *
 * @param id its identifier
 * @param text how it is kept: {@code E:} with sectors and tags, {@code A:} with the
 * sectors that an authority regulates, or {@code T:}
 */
record Profile(long id, String text) {

	static final String ENTERPRISE = "E:";

	static final String AUTHORITY = "A:";

	static final String TOWN = "T:";

	static String of(UnitView unit) {
		return ENTERPRISE + words(unit.sectors()) + "|" + words(unit.riskTags());
	}

	private static String words(Collection<String> codes) {
		return String.join(" ", codes.stream().distinct().sorted().toList());
	}

	boolean ofEnterprise() {
		return this.text.startsWith(ENTERPRISE);
	}

	boolean ofTown() {
		return this.text.startsWith(TOWN);
	}

	Traits traits() {
		return traits(this.text);
	}

	static Traits traits(String text) {
		String[] parts = text.substring(ENTERPRISE.length()).split("\\|", -1);
		return new Traits(codes(parts[0]), codes(parts[1]));
	}

	/** Sectors that the authority regulates. */
	List<String> regulates() {
		return codes(this.text.substring(AUTHORITY.length()));
	}

	private static List<String> codes(String words) {
		return words.isEmpty() ? List.of() : List.of(words.split(" "));
	}

}
