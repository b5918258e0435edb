package org.bihuan.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;

/**
 * A form as its file says.
 *
 * @param schema the whole schema
 * @param parts what takes values
 * @param outcomes values of the field {@code outcome}
 * @param clock tells today
 */
record FileForm(Map<String, Object> schema, Section parts, List<String> outcomes, Clock clock) implements Form {

	@Override
	public Set<String> fields() {
		Set<String> names = new HashSet<>(this.parts.keys());
		names.removeAll(this.parts.ignored());
		return Set.copyOf(names);
	}

	@Override
	public Set<String> told() {
		Set<String> names = new HashSet<>(this.parts.looksAt());
		names.removeAll(this.parts.keys());
		names.addAll(this.parts.ignored());
		return Set.copyOf(names);
	}

	@Override
	public List<EvidenceRule> evidence() {
		return this.parts.evidence().toList();
	}

	@Override
	public Map<String, Object> check(Map<String, Object> values, Map<String, List<Option>> options,
			Map<String, Integer> evidenceCounts) {
		Sent sent = new Sent(options, evidenceCounts, LocalDate.now(this.clock.withZone(Zone.SHANGHAI)));
		Set<String> alsoKnown = new HashSet<>(this.parts.looksAt());
		evidence().forEach((rule) -> alsoKnown.add(rule.kind()));
		Map<String, Object> kept = new Row(sent, "", values, null).check(this.parts, alsoKnown);
		if (!sent.problems().isEmpty()) {
			throw new Refusal.Invalid(sent.problems());
		}
		return kept;
	}

}
