package org.bihuan.duty.period;

import java.util.List;

import org.bihuan.shared.Csv;

import org.springframework.core.io.ClassPathResource;

/**
 * A tag of units that is an occasion, from a file of data.
 *
 * @param sector sector of the unit
 * @param tag risk tag that it bears
 * @param byAuthority whether the authority of the sector owes something, not the unit
 */
record OccasionRule(String sector, String tag, boolean byAuthority) {

	static List<OccasionRule> all() {
		return Csv.read(new ClassPathResource("data/duty-occasions.csv"))
			.stream()
			.map((row) -> new OccasionRule(row.get("sector"), row.get("tag"), "AUTHORITY".equals(row.get("debtor"))))
			.toList();
	}

}
