package org.bihuan.dossier;

import java.util.Locale;

/**
 * Overdue clocks by the last measure in force against whoever is late.
 */
final class Rungs {

	private Rungs() {
	}

	static Figure figure(String rung, long count, Said said, Locale locale, String... query) {
		String code = rung.isEmpty() ? "none" : rung;
		return new Figure("rung/" + code, said.text("dossier.rung", locale, said.measure(rung, locale)), count,
				Address.of("/overdue", Address.with(query, "rung", code)));
	}

}
