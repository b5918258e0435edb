package org.bihuan.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table of retention. What is in no row is kept for ever.
 */
@Component
class RetentionRules {

	private final List<RetentionRule> rules;

	RetentionRules(@Value("classpath:data/retention.csv") Resource file) {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
				CSVParser rows = format.parse(text)) {
			this.rules = rows.stream()
				.map((row) -> new RetentionRule(row.get("prefix"), Integer.parseInt(row.get("years")),
						row.get("document"), row.get("place")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The table of retention cannot be read", ex);
		}
	}

	List<RetentionRule> all() {
		return this.rules;
	}

}
