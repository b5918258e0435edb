package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * A mapping as the page holds it: a line for each column and some to spare. A line
 * without a heading and without a source is no column.
 *
 * @param name what it is called here
 * @param platform who asks for the table
 * @param authority code of the authority; empty for the district
 * @param format the kind of file
 * @param lines its columns
 */
record MappingForm(String name, String platform, String authority, SheetFormat format, List<Line> lines) {

	private static final int SPARE = 3;

	MappingForm {
		lines = new ArrayList<>(lines);
		for (int i = 0; i < SPARE; i++) {
			lines.add(Line.EMPTY);
		}
	}

	static MappingForm of(ExportMapping mapping) {
		return new MappingForm(mapping.name(), mapping.platform(),
				(mapping.authority() != null) ? mapping.authority() : "", mapping.format(),
				mapping.columns().stream().map(Line::of).toList());
	}

	/**
	 * What was sent.
	 * @param sent fields of the form; those of the columns each come as often as there
	 * are lines
	 * @return the form
	 * @throws Refusal.Unreadable if the lines do not match
	 */
	static MappingForm of(MultiValueMap<String, String> sent) {
		int lines = sent.getOrDefault("heading", List.of()).size();
		List<Placed> placed = new ArrayList<>();
		for (int i = 0; i < lines; i++) {
			Line line = new Line(text(sent, "heading", i, lines).strip(), text(sent, "source", i, lines),
					text(sent, "otherwise", i, lines).strip(), text(sent, "pattern", i, lines),
					text(sent, "words", i, lines), "true".equals(text(sent, "required", i, lines)),
					text(sent, "longest", i, lines).strip());
			if (!line.empty()) {
				placed.add(new Placed(place(text(sent, "place", i, lines), i), line));
			}
		}
		return new MappingForm(first(sent, "name"), first(sent, "platform"), first(sent, "authority"),
				"CSV".equals(first(sent, "format")) ? SheetFormat.CSV : SheetFormat.XLSX,
				placed.stream().sorted().map(Placed::line).toList());
	}

	private static String first(MultiValueMap<String, String> sent, String name) {
		String value = sent.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	private static String text(MultiValueMap<String, String> sent, String name, int line, int lines) {
		List<String> values = sent.getOrDefault(name, List.of());
		if (values.size() != lines) {
			throw new Refusal.Unreadable("ledger.query");
		}
		return values.get(line);
	}

	/** A place that is no number leaves the line where it was. */
	private static double place(String text, int line) {
		try {
			return Double.parseDouble(text.strip());
		}
		catch (NumberFormatException ex) {
			return line + 1.0;
		}
	}

	MappingDraft draft() {
		return new MappingDraft(this.name, this.platform, this.authority.isEmpty() ? null : this.authority, this.format,
				this.lines.stream().filter((line) -> !line.empty()).map(Line::column).toList());
	}

	/**
	 * A line that is put somewhere; of two with the same place the earlier stays first.
	 *
	 * @param place where
	 * @param line the line
	 */
	private record Placed(double place, Line line) implements Comparable<Placed> {

		@Override
		public int compareTo(Placed other) {
			return Double.compare(this.place, other.place);
		}

	}

	/**
	 * One column as it is typed.
	 *
	 * @param heading its heading there
	 * @param source key of the field; empty for none
	 * @param otherwise what it says where the source has nothing
	 * @param pattern how days and moments are written there
	 * @param words a line for each code: ours, an equals sign, theirs
	 * @param required whether a row without a value is told
	 * @param longest how many characters they take; empty for any number
	 */
	record Line(String heading, String source, String otherwise, String pattern, String words, boolean required,
			String longest) {

		static final Line EMPTY = new Line("", "", "", "", "", false, "");

		static Line of(MappedColumn column) {
			LedgerField source = column.source();
			return new Line(column.heading(), (source != null) ? source.key() : "", column.otherwise(),
					column.pattern(),
					column.words()
						.entrySet()
						.stream()
						.map((word) -> word.getKey() + "=" + word.getValue())
						.collect(Collectors.joining("\n")),
					column.required(), (column.longest() > 0) ? String.valueOf(column.longest()) : "");
		}

		boolean empty() {
			return this.heading.isEmpty() && this.source.isEmpty() && this.otherwise.isEmpty();
		}

		MappedColumn column() {
			return new MappedColumn(this.heading, field(), this.otherwise, this.pattern, theirs(), this.required,
					number());
		}

		private @Nullable LedgerField field() {
			return this.source.isEmpty() ? null
					: LedgerField.find(this.source).orElseThrow(() -> new Refusal.Unreadable("ledger.query"));
		}

		private Map<String, String> theirs() {
			Map<String, String> words = new TreeMap<>();
			Arrays.stream(this.words.split("\\R"))
				.map(String::strip)
				.filter((word) -> !word.isEmpty())
				.forEach((word) -> {
					int mark = word.indexOf('=');
					// without a mark it has no word of theirs, which the check tells
					words.put((mark < 0) ? word : word.substring(0, mark).strip(),
							(mark < 0) ? "" : word.substring(mark + 1).strip());
				});
			return words;
		}

		/** What is no number is told as one that cannot be. */
		private int number() {
			try {
				return this.longest.isEmpty() ? 0 : Integer.parseInt(this.longest);
			}
			catch (NumberFormatException ex) {
				return -1;
			}
		}

	}

}
