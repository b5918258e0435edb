package org.bihuan.hazard.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Values of a form, typed. They passed the form's check, so a cast never fails.
 *
 * @param values values by field
 */
record Answers(Map<String, Object> values) {

	@Nullable String text(String field) {
		return (String) this.values.get(field);
	}

	String outcome() {
		return String.valueOf(this.values.get("outcome"));
	}

	boolean yes(String field) {
		return Boolean.TRUE.equals(this.values.get(field));
	}

	LocalDate day(String field) {
		return LocalDate.parse(String.valueOf(this.values.get(field)));
	}

	@Nullable BigDecimal money(String field) {
		Object value = this.values.get(field);
		return (value != null) ? new BigDecimal(value.toString()) : null;
	}

	@SuppressWarnings("unchecked")
	List<Answers> rows(String field) {
		List<Map<String, Object>> rows = (List<Map<String, Object>>) this.values.getOrDefault(field, List.of());
		return rows.stream().map(Answers::new).toList();
	}

}
