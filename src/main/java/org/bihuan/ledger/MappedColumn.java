package org.bihuan.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table that somebody else asks for, and what it is filled from.
 *
 * @param heading its heading there
 * @param source the field of the ledger; null for a column that always says the same
 * @param otherwise what it says where the source has nothing; empty for nothing
 * @param pattern how days and moments are written there, in Shanghai; empty for as here
 * @param words their words for our codes; a code without one keeps ours
 * @param required whether a row without a value is told
 * @param longest how many characters they take; 0 for any number
 */
record MappedColumn(String heading, @Nullable LedgerField source, String otherwise, String pattern,
		Map<String, String> words, boolean required, int longest) {

	/** Ways in which days and moments are written. */
	static final Set<String> PATTERNS = Set.of("uuuu-MM-dd", "uuuu/MM/dd", "uuuuMMdd", "uuuu年M月d日",
			"uuuu-MM-dd HH:mm:ss", "uuuu/MM/dd HH:mm", "uuuuMMddHHmmss");

	MappedColumn {
		words = new TreeMap<>(words);
	}

	/** A column as the official ledger has it. */
	static MappedColumn official(String heading, LedgerField source) {
		return new MappedColumn(heading, source, "", "", Map.of(), false, 0);
	}

	/**
	 * What a cell says.
	 * @param value what the case has in the source; null for nothing
	 * @param words the same in our words
	 * @return the text
	 */
	String text(@Nullable Object value, String words) {
		if (value == null || words.isEmpty()) {
			return this.otherwise;
		}
		if (!this.pattern.isEmpty()) {
			return written(value, words);
		}
		return this.words.getOrDefault(value.toString(), words);
	}

	private String written(Object value, String words) {
		DateTimeFormatter format = DateTimeFormatter.ofPattern(this.pattern);
		if (value instanceof Instant moment) {
			return format.format(moment.atZone(Zone.SHANGHAI));
		}
		// a day has no time of its own: it begins with it
		return (value instanceof LocalDate day) ? format.format(day.atStartOfDay()) : words;
	}

	/**
	 * What they would not take.
	 * @param text what the cell says
	 * @return problems, by the heading
	 */
	List<FieldProblem> problems(String text) {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.required && text.isBlank()) {
			problems.add(new FieldProblem(this.heading, "ledger.mapping.missing"));
		}
		int length = text.codePointCount(0, text.length());
		if (this.longest > 0 && length > this.longest) {
			problems.add(new FieldProblem(this.heading, "ledger.mapping.longer", length, this.longest));
		}
		return problems;
	}

}
