package org.bihuan.paper;

import java.util.List;
import java.util.Map;

/**
 * A line of a self-check: one matter at one piece of equipment.
 *
 * @param item what the law forbids or demands
 * @param device equipment or place
 * @param result {@code ok} or {@code not-ok}
 * @param note what was seen
 */
record CheckedItem(String item, String device, String result, String note) {

	static List<CheckedItem> of(Map<String, Object> values) {
		List<?> rows = (values.get("items") instanceof List<?> list) ? list : List.of();
		return rows.stream()
			.map((row) -> (Map<?, ?>) row)
			.map((row) -> new CheckedItem(PaperWords.text(row.get("item")), PaperWords.text(row.get("device")),
					PaperWords.text(row.get("result")), PaperWords.text(row.get("note"))))
			.toList();
	}

	boolean wrong() {
		return this.result.equals("not-ok");
	}

}
