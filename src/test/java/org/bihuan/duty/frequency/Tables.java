package org.bihuan.duty.frequency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.duty.DutyRules;
import org.bihuan.organisation.Documents;
import org.bihuan.workflow.ShippedDecisions;

/**
 * The shipped tables with the documents that a test makes active.
 */
final class Tables {

	static final List<String> SECTORS = codes("sectors.csv");

	static final List<String> TAGS = codes("risk-tags.csv");

	static final List<String> DEMO = List.of("D001", "S-10", "S-16", "S-law", "P-0");

	/**
	 * Read once: to read a table of two hundred rows takes as long as all tests of it.
	 */
	private static final ShippedDecisions DECISIONS = new ShippedDecisions();

	private List<String> active = List.of();

	Tables(List<String> active) {
		activate(active);
	}

	void activate(List<String> documents) {
		this.active = documents;
		DECISIONS.activate(documents);
	}

	ShippedDecisions decisions() {
		return DECISIONS;
	}

	DutyRules rules() {
		return new TableRules(new FrequencyTables(DECISIONS), new Documents() {

			@Override
			public List<String> active() {
				return Tables.this.active;
			}

			@Override
			public Optional<String> title(String id) {
				return Optional.empty();
			}

		}, (locale) -> names(SECTORS), (locale) -> names(TAGS));
	}

	private static Map<String, String> names(List<String> codes) {
		Map<String, String> names = new LinkedHashMap<>();
		codes.forEach((code) -> names.put(code, code));
		return names;
	}

	private static List<String> codes(String file) {
		try {
			return Files.readAllLines(Path.of("src/main/resources/data", file))
				.stream()
				.skip(1)
				.map((line) -> line.substring(0, line.indexOf(',')))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
