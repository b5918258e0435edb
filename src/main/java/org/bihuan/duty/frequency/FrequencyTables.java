package org.bihuan.duty.frequency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.Patience;
import org.bihuan.duty.Traits;
import org.bihuan.organisation.Role;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.Strictest;

import org.springframework.stereotype.Component;

/**
 * Asks the two tables of frequency, and the one of misses.
 */
@Component
public class FrequencyTables {

	static final String INSPECTIONS = "leader-inspection-frequency";

	static final String DUTIES = "duty-frequency";

	private static final String MISSES = "missed-duties";

	private static final List<DutyKind> KINDS = Arrays.stream(DutyKind.values())
		.filter((kind) -> kind != DutyKind.LEADER_INSPECTION)
		.toList();

	private static final List<String> POSTS = Arrays.stream(Role.values()).map(Role::code).toList();

	private final Decisions decisions;

	FrequencyTables(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * What is owed at units of these traits, by whomsoever; inspections of leaders first,
	 * then kind by kind in the order of the table.
	 * @param all traits
	 * @return duties by traits
	 */
	public Map<Traits, List<Ruled>> of(Collection<Traits> all) {
		List<Traits> each = List.copyOf(new LinkedHashSet<>(all));
		List<List<DecisionRow>> inspections = this.decisions.evaluateAll(INSPECTIONS,
				each.stream().map(FrequencyTables::inputs).toList());
		List<List<DecisionRow>> duties = this.decisions.evaluateAll(DUTIES,
				each.stream().flatMap((traits) -> KINDS.stream().map((kind) -> inputs(traits, kind))).toList());
		Map<Traits, List<Ruled>> ruled = new LinkedHashMap<>();
		for (int i = 0; i < each.size(); i++) {
			List<Ruled> owed = new ArrayList<>();
			Strictest.of(inspections.get(i))
				.forEach((rules) -> owed.add(new Ruled(DutyKind.LEADER_INSPECTION, Debtor.ENTERPRISE, rules)));
			for (int k = 0; k < KINDS.size(); k++) {
				DutyKind kind = KINDS.get(k);
				Strictest.of(duties.get(i * KINDS.size() + k))
					.forEach((rules) -> owed
						.add(new Ruled(kind, Debtor.valueOf(Ruled.text(rules.row(), "who")), rules)));
			}
			ruled.put(each.get(i), List.copyOf(owed));
		}
		return ruled;
	}

	/**
	 * After how many misses a file is opened.
	 * @return numbers for every kind and frequency
	 */
	Patience patience() {
		List<Frequency> frequencies = List.of(Frequency.values());
		List<DutyKind> kinds = List.of(DutyKind.values());
		List<List<DecisionRow>> rows = this.decisions.evaluateAll(MISSES,
				kinds.stream()
					.flatMap((kind) -> frequencies.stream()
						.map((one) -> Map.<String, Object>of("kind", kind.name(), "frequency", one.name())))
					.toList());
		Map<DutyKind, Map<Frequency, Integer>> misses = new EnumMap<>(DutyKind.class);
		for (int i = 0; i < rows.size(); i++) {
			for (DecisionRow row : rows.get(i)) {
				misses.computeIfAbsent(kinds.get(i / frequencies.size()), (kind) -> new EnumMap<>(Frequency.class))
					.put(frequencies.get(i % frequencies.size()), Integer.valueOf(Ruled.text(row, "misses")));
			}
		}
		return new Patience(misses);
	}

	private static Map<String, Object> inputs(Traits traits) {
		return Map.of("sectors", traits.sectors(), "riskTags", traits.riskTags());
	}

	private static Map<String, Object> inputs(Traits traits, DutyKind kind) {
		return Map.of("kind", kind.name(), "sectors", traits.sectors(), "riskTags", traits.riskTags(), "post", POSTS);
	}

}
