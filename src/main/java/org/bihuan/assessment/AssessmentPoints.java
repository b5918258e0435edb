package org.bihuan.assessment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.DecisionTables;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The table of points in its newest version.
 */
@Component
class AssessmentPoints {

	private static final String TABLE = "assessment-points";

	private final Decisions decisions;

	private final DecisionTables tables;

	AssessmentPoints(Decisions decisions, DecisionTables tables) {
		this.decisions = decisions;
		this.tables = tables;
	}

	Map<Counted, Points> read() {
		List<Map<String, Object>> inputs = Arrays.stream(Counted.values())
			.map((counted) -> Map.<String, Object>of("counted", counted.name()))
			.toList();
		List<List<DecisionRow>> rows = this.decisions.evaluateAll(TABLE, inputs);
		Map<Counted, Points> points = new EnumMap<>(Counted.class);
		for (Counted counted : Counted.values()) {
			points.put(counted,
					rows.get(counted.ordinal()).stream().findFirst().map(AssessmentPoints::points).orElse(Points.NONE));
		}
		return points;
	}

	private static Points points(DecisionRow row) {
		return new Points(number(row.outputs().get("points")), number(row.outputs().get("cap")), row.rule(),
				Objects.toString(row.document(), ""), Objects.toString(row.place(), ""));
	}

	private static int number(@Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : 0;
	}

	String version() {
		return this.tables.versions()
			.stream()
			.filter((version) -> version.startsWith(TABLE + ":"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The table " + TABLE + " is not deployed"));
	}

}
