package org.bihuan.form;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.form.rule.Misfit;
import org.bihuan.form.rule.ValueRule;
import org.jspecify.annotations.Nullable;

/**
 * A field with one value.
 *
 * @param key its key
 * @param rule what its value must satisfy
 * @param required whether it must be filled in while it is shown
 * @param told whether the server alone knows its value
 * @param condition when it is hidden
 * @param bounds names of the values that bound it
 */
record Input(String key, ValueRule rule, boolean required, boolean told, Condition condition,
		Set<String> bounds) implements Part {

	@Override
	public void check(Row row) {
		if (this.told || this.condition.hides(row)) {
			return;
		}
		try {
			Object kept = clean(row);
			if (kept != null) {
				row.keep(this.key, kept);
			}
			if (this.required && (kept == null || !this.rule.filled(kept))) {
				row.refuse(this.key, "form.required");
			}
		}
		catch (Misfit ex) {
			row.refuse(this.key, ex.messageKey(), ex.arguments());
		}
	}

	private @Nullable Object clean(Row row) throws Misfit {
		Object value = row.sent(this.key);
		return (value != null) ? this.rule.clean(value, row) : null;
	}

	@Override
	public Set<String> keys() {
		return Set.of(this.key);
	}

	@Override
	public Set<String> ignored() {
		return this.told ? keys() : Set.of();
	}

	@Override
	public Set<String> looksAt() {
		Set<String> names = new HashSet<>(this.bounds);
		names.addAll(this.condition.names());
		return names;
	}

	@Override
	public Stream<EvidenceRule> evidence() {
		return Stream.empty();
	}

}
