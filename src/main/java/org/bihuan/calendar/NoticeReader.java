package org.bihuan.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.calendar.MovedDay.Kind;
import org.bihuan.calendar.NoticeCheck.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a notice against the calendar that holds, and says of each line what
 * is wrong with it.
 */
final class NoticeReader {

	private static final int MOST_ROWS = 400;

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_NUMBER = 100;

	private static final int DECEMBER = 12;

	private static final Map<String, Kind> KINDS = Map.of("OFF", Kind.OFF, "休", Kind.OFF, "WORKING", Kind.WORKING, "班",
			Kind.WORKING, "ORDINARY", Kind.ORDINARY, "平", Kind.ORDINARY);

	private final NoticedDays held;

	private final String number;

	private final List<Row> problems = new ArrayList<>();

	private final List<Row> remarks = new ArrayList<>();

	private final Map<LocalDate, Integer> rows = new HashMap<>();

	private final List<MovedDay> days = new ArrayList<>();

	NoticeReader(NoticedDays held, String number) {
		this.held = held;
		this.number = number.strip();
	}

	NoticeCheck read(String text) {
		try (CSVParser lines = CSVFormat.DEFAULT.builder()
			.setCommentMarker('#')
			.setTrim(true)
			.setIgnoreEmptyLines(true)
			.get()
			.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
			for (CSVRecord line : lines) {
				if (!"date".equals(line.get(0).toLowerCase(Locale.ROOT))) {
					read(line, Math.toIntExact(lines.getCurrentLineNumber()));
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			problem(0, "calendar.row.unreadable");
		}
		checkSize();
		checkYear();
		this.days.sort(Comparator.comparing(MovedDay::date));
		this.problems.sort(Comparator.comparingInt(Row::row));
		return new NoticeCheck(List.copyOf(this.days), List.copyOf(this.problems), List.copyOf(this.remarks));
	}

	private void read(CSVRecord line, int row) {
		if (line.size() < 4 || line.size() > 5) {
			problem(row, "calendar.row.cells", line.size());
			return;
		}
		LocalDate date = date(line.get(0), row);
		Kind kind = KINDS.get(line.get(1).toUpperCase(Locale.ROOT));
		if (kind == null) {
			problem(row, "calendar.row.kind", line.get(1));
		}
		if (line.get(2).isEmpty() || line.get(3).isEmpty() || tooLong(line.get(2)) || tooLong(line.get(3))) {
			problem(row, "calendar.row.name", LONGEST_NAME);
		}
		String notice = (line.size() > 4 && !line.get(4).isEmpty()) ? line.get(4) : this.number;
		if (notice.isEmpty() || notice.length() > LONGEST_NUMBER) {
			problem(row, "calendar.row.notice", LONGEST_NUMBER);
		}
		if (date != null && kind != null && once(date, row) && sensible(date, kind, row)) {
			this.days.add(new MovedDay(date, kind, line.get(2), line.get(3), notice));
		}
	}

	private static boolean tooLong(String name) {
		return name.length() > LONGEST_NAME;
	}

	private @Nullable LocalDate date(String text, int row) {
		try {
			LocalDate date = LocalDate.parse(text);
			if (date.getYear() < 2000 || date.getYear() > 2100) {
				problem(row, "calendar.row.date", text);
				return null;
			}
			return date;
		}
		catch (DateTimeException ex) {
			problem(row, "calendar.row.date", text);
			return null;
		}
	}

	private boolean once(LocalDate date, int row) {
		Integer before = this.rows.putIfAbsent(date, row);
		if (before != null) {
			problem(row, "calendar.row.twice", date, before);
		}
		return before == null;
	}

	private boolean sensible(LocalDate date, Kind kind, int row) {
		Kind now = this.held.named(date).map(MovedDay::kind).orElse(Kind.ORDINARY);
		boolean weekend = NoticedDays.isWeekend(date);
		if (kind == Kind.ORDINARY && now == Kind.ORDINARY) {
			problem(row, "calendar.row.nothing-to-take-back", date);
			return false;
		}
		if (kind == Kind.WORKING && !weekend) {
			problem(row, "calendar.row.works-anyway", date);
			return false;
		}
		if (kind == now) {
			remark(row, "calendar.row.already", date);
		}
		else if (kind == Kind.OFF && weekend && now == Kind.ORDINARY) {
			remark(row, "calendar.row.weekend", date);
		}
		return true;
	}

	private void checkSize() {
		if (this.rows.isEmpty() && this.problems.isEmpty()) {
			problem(0, "calendar.row.none");
		}
		if (this.rows.size() > MOST_ROWS) {
			problem(0, "calendar.row.too-many", MOST_ROWS);
		}
	}

	/** A notice is of one year, but may move days of the December before. */
	private void checkYear() {
		Map<Integer, Long> years = this.days.stream()
			.map((day) -> day.date().getYear())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		int main = years.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(0);
		for (MovedDay day : this.days) {
			int year = day.date().getYear();
			boolean decemberBefore = year == main - 1 && day.date().getMonthValue() == DECEMBER;
			if (year != main && !decemberBefore) {
				problem(this.rows.getOrDefault(day.date(), 0), "calendar.row.year", day.date(), String.valueOf(main));
			}
		}
	}

	private void problem(int row, String key, Object... arguments) {
		this.problems.add(new Row(row, key, List.of(arguments)));
	}

	private void remark(int row, String key, Object... arguments) {
		this.remarks.add(new Row(row, key, List.of(arguments)));
	}

}
