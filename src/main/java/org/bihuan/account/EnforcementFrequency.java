package org.bihuan.account;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the table how often a unit is inspected for enforcement.
 */
@Component
class EnforcementFrequency {

	private static final String TABLE = "enforcement-frequency";

	private final Decisions decisions;

	EnforcementFrequency(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * What the table says of a unit that stands so.
	 * @param standing how it stands
	 * @return the row; empty if none matches
	 */
	Optional<Told> of(Standing standing) {
		List<DecisionRow> rows = this.decisions.evaluate(TABLE, Map.of("standardisationLevel", standing.level().name(),
				"riskClass", standing.risk().name(), "pastRecord", standing.record().name()));
		return rows.stream().findFirst().map(EnforcementFrequency::told);
	}

	private static Told told(DecisionRow row) {
		Map<String, @Nullable Object> outputs = row.outputs();
		List<Plan.Occasion> exempt = Arrays.stream(text(outputs.get("exempt")).split("\\s*,\\s*"))
			.filter((name) -> !name.isEmpty())
			.map(Plan.Occasion::valueOf)
			.toList();
		int perYear = (outputs.get("perYear") instanceof Number number) ? number.intValue() : 0;
		return new Told(perYear, text(outputs.get("method")), "WARN".equals(outputs.get("repeatWithinYear")), exempt,
				row.rule(), row.document(), row.place());
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/**
	 * What the table says, or a refusal: nothing is planned without it.
	 * @param standing how the unit stands
	 * @return the row
	 */
	Told required(Standing standing) {
		return of(standing).orElseThrow(() -> new Refusal.Conflict("account.enforcement.noRow"));
	}

	/**
	 * What the table says.
	 *
	 * @param perYear planned inspections a year
	 * @param method method
	 * @param warns whether a second one within the year needs a reason
	 * @param exempt occasions that need none
	 * @param rule row of the table
	 * @param document document
	 * @param place place in it
	 */
	record Told(int perYear, String method, boolean warns, List<Plan.Occasion> exempt, String rule,
			@Nullable String document, @Nullable String place) {

		boolean exempts(Plan.Occasion occasion) {
			return !this.warns || this.exempt.contains(occasion);
		}

	}

}
