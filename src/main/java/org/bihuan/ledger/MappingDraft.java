package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as somebody wants it.
 *
 * @param name what it is called here
 * @param platform who asks for the table
 * @param authority code of the authority whose table it is; null for one of the district
 * @param format the kind of file
 * @param columns its columns, in order
 */
record MappingDraft(String name, String platform, @Nullable String authority, SheetFormat format,
		List<MappedColumn> columns) {

	/** Files and sheets are named after it. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} _.()（）·、—-]+");

	private static final int LONGEST_NAME = 50;

	private static final int LONGEST_PLATFORM = 100;

	private static final int LONGEST_HEADING = 60;

	private static final int LONGEST_TEXT = 200;

	private static final int MOST_COLUMNS = 60;

	private static final int MOST_WORDS = 100;

	private static final int LONGEST_CELL = 32_000;

	/**
	 * Refuses what cannot be kept.
	 * @param codes codes that fields may hold, by key of the field
	 * @throws Refusal.Invalid with one problem for each field
	 */
	void check(Map<String, ? extends Map<String, ?>> codes) {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.name.length() > LONGEST_NAME || !NAME.matcher(this.name.strip()).matches()) {
			problems.add(new FieldProblem("name", "ledger.mapping.name", LONGEST_NAME));
		}
		text(problems, "platform", this.platform, LONGEST_PLATFORM);
		if (this.columns.isEmpty() || this.columns.size() > MOST_COLUMNS) {
			problems.add(new FieldProblem("columns", "ledger.mapping.columns", MOST_COLUMNS));
		}
		Set<String> headings = new HashSet<>();
		for (int i = 0; i < this.columns.size(); i++) {
			String field = "columns[%d].".formatted(i);
			MappedColumn column = this.columns.get(i);
			text(problems, field + "heading", column.heading(), LONGEST_HEADING);
			if (!headings.add(column.heading())) {
				problems.add(new FieldProblem(field + "heading", "ledger.mapping.twice", column.heading()));
			}
			check(problems, field, column, codes);
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private static void check(List<FieldProblem> problems, String field, MappedColumn column,
			Map<String, ? extends Map<String, ?>> codes) {
		LedgerField source = column.source();
		if (source == null && column.otherwise().isBlank()) {
			problems.add(new FieldProblem(field + "source", "ledger.mapping.source", column.heading()));
		}
		if (tooLong(column.otherwise(), LONGEST_TEXT)) {
			problems.add(new FieldProblem(field + "otherwise", "ledger.mapping.text", LONGEST_TEXT));
		}
		boolean dated = source != null
				&& (source.kind() == LedgerField.Kind.DAY || source.kind() == LedgerField.Kind.MOMENT);
		if (!column.pattern().isEmpty() && !(dated && MappedColumn.PATTERNS.contains(column.pattern()))) {
			problems.add(new FieldProblem(field + "pattern", "ledger.mapping.pattern", column.heading()));
		}
		Map<String, ?> known = (source != null) ? codes.get(source.key()) : null;
		if (!column.words().isEmpty() && known == null || column.words().size() > MOST_WORDS) {
			problems.add(new FieldProblem(field + "words", "ledger.mapping.words", column.heading(), MOST_WORDS));
		}
		else {
			column.words()
				.entrySet()
				.stream()
				.filter((word) -> !known.containsKey(word.getKey()) || word.getValue().isBlank()
						|| tooLong(word.getValue(), LONGEST_TEXT))
				.forEach((word) -> problems
					.add(new FieldProblem(field + "words", "ledger.mapping.word", column.heading(), word.getKey())));
		}
		if (column.longest() < 0 || column.longest() > LONGEST_CELL) {
			problems.add(new FieldProblem(field + "longest", "ledger.mapping.longest", LONGEST_CELL));
		}
	}

	private static void text(List<FieldProblem> problems, String field, String text, int longest) {
		if (text.isBlank() || tooLong(text, longest) || text.codePoints().anyMatch(Character::isISOControl)) {
			problems.add(new FieldProblem(field, "ledger.mapping.text", longest));
		}
	}

	private static boolean tooLong(String text, int longest) {
		return text.codePointCount(0, text.length()) > longest;
	}

}
