package org.bihuan.form;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A panel for photos and papers. Its files travel by themselves; here they are counted.
 *
 * @param rule what is asked for
 * @param condition when it is hidden
 */
record EvidenceInput(EvidenceRule rule, Condition condition) implements Part {

	@Override
	public void check(Row row) {
		if (this.condition.hides(row)) {
			return;
		}
		int count = row.files(this.rule.kind());
		if (count < this.rule.min()) {
			row.refuse(this.rule.kind(), "form.minFiles", this.rule.min());
		}
		else if (count > this.rule.max()) {
			row.refuse(this.rule.kind(), "form.maxFiles", this.rule.max());
		}
	}

	@Override
	public Set<String> keys() {
		return Set.of();
	}

	@Override
	public Set<String> looksAt() {
		return this.condition.names();
	}

	@Override
	public Stream<EvidenceRule> evidence() {
		return Stream.of(this.rule);
	}

}
