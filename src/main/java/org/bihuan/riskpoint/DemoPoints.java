package org.bihuan.riskpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.bihuan.organisation.StartData;
import org.bihuan.shared.Csv;
import org.bihuan.shared.UnitCode;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Invented points of the demo's units, for units that have none. Their codes stand in the
 * file, too, so that a sheet that was printed yesterday works in the demo of today.
 */
@Component
@Profile("demo")
@Order(3)
class DemoPoints implements StartData {

	private static final String SYSTEM = "system";

	private final PointTable points;

	private final CodeTable codes;

	private final Clock clock;

	DemoPoints(PointTable points, CodeTable codes, Clock clock) {
		this.points = points;
		this.codes = codes;
		this.clock = clock;
	}

	@Override
	public void load() {
		Set<String> known = this.points.units();
		Instant now = this.clock.instant();
		Csv.read(new ClassPathResource("demo/risk-points.csv"))
			.stream()
			.filter((row) -> !known.contains(row.get("unit")))
			.forEach((row) -> this.codes.issue(row.get("code"),
					this.points.add(new UnitCode(row.get("unit")), draft(row), now, SYSTEM), now, SYSTEM));
	}

	private static PointDraft draft(Map<String, String> row) {
		Map<String, String> typed = new HashMap<>();
		row.forEach((column, text) -> typed.put(column, text.replace('|', '\n')));
		return PointDraft.of(typed);
	}

}
