package org.bihuan.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of rows, each with the same parts.
 *
 * @param key name of the list
 * @param section what each row holds
 * @param condition when the list is hidden
 * @param min least number of rows
 * @param max greatest number of rows
 */
record Rows(String key, Section section, Condition condition, int min, int max) implements Part {

	static final int MOST = 100;

	@Override
	public void check(Row row) {
		if (this.condition.hides(row)) {
			return;
		}
		Object value = row.sent(this.key);
		if (value != null && !(value instanceof List)) {
			row.refuse(this.key, "form.rows");
			return;
		}
		List<?> rows = (value != null) ? (List<?>) value : List.of();
		if (rows.size() < this.min) {
			row.refuse(this.key, "form.minRows", this.min);
		}
		else if (rows.size() > this.max) {
			row.refuse(this.key, "form.maxRows", this.max);
		}
		else {
			row.keep(this.key, check(row, rows));
		}
	}

	private List<Map<String, Object>> check(Row row, List<?> rows) {
		List<Map<String, Object>> kept = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			String path = "%s[%d]".formatted(this.key, i);
			if (rows.get(i) instanceof Map<?, ?> values) {
				kept.add(row.inner(path, values).check(this.section, Set.of()));
			}
			else {
				row.refuse(path, "form.row");
			}
		}
		return kept;
	}

	@Override
	public Set<String> keys() {
		return Set.of(this.key);
	}

	@Override
	public Set<String> looksAt() {
		Set<String> names = new HashSet<>(this.section.looksAt());
		names.removeAll(this.section.keys());
		names.addAll(this.condition.names());
		return names;
	}

	@Override
	public Stream<EvidenceRule> evidence() {
		return Stream.empty();
	}

}
