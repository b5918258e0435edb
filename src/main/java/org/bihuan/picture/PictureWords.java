package org.bihuan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.CaseDays.Row;
import org.bihuan.casefile.CaseDays.Span;
import org.bihuan.deadline.OverdueClocks.Cell;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitKind;
import org.bihuan.shared.Csv;
import org.bihuan.shared.UnitCode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts pictures into the reader's words.
 */
@Component
class PictureWords {

	private final Texts texts;

	private final SectorNames sectors;

	private final UnitDesk units;

	private final Documents documents;

	/** Measures from the mildest on; nothing is milder than none. */
	private final List<String> rungs = new ArrayList<>(List.of(""));

	PictureWords(Texts texts, SectorNames sectors, UnitDesk units, Documents documents) {
		this.texts = texts;
		this.sectors = sectors;
		this.units = units;
		this.documents = documents;
		Csv.read(new ClassPathResource("data/measures.csv")).forEach((row) -> this.rungs.add(row.get("measure")));
	}

	Map<String, String> sectors(Locale locale) {
		return this.sectors.all(locale);
	}

	Map<String, String> units(UnitKind kind) {
		Map<String, String> names = new LinkedHashMap<>();
		this.units.all(kind).forEach((unit) -> names.put(unit.code().value(), unit.name()));
		return names;
	}

	List<Line> league(List<Row> rows, UnitKind kind, Person reader, Locale locale) {
		Map<String, String> names = units(kind);
		return rows.stream()
			.map((row) -> new Line(
					row.code().isEmpty() ? this.texts.of("picture.noTown", locale)
							: names.getOrDefault(row.code(), row.code()),
					names.containsKey(row.code()) && reader.looksAfter(new UnitCode(row.code())), row))
			.toList();
	}

	Heat heat(Map<Cell, Long> clocks, Locale locale) {
		Map<String, String> names = sectors(locale);
		List<String> columns = clocks.keySet()
			.stream()
			.map(Cell::column)
			.distinct()
			.sorted(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()))
			.toList();
		List<HeatRow> rows = clocks.keySet()
			.stream()
			.map(Cell::row)
			.distinct()
			.sorted()
			.map((sector) -> new HeatRow(sector, names.getOrDefault(sector, sector),
					columns.stream().map((rung) -> clocks.getOrDefault(new Cell(sector, rung), 0L)).toList()))
			.sorted(Comparator.comparingLong(HeatRow::total).reversed())
			.toList();
		return new Heat(columns.stream().map((rung) -> rung(rung, locale)).toList(), rows);
	}

	/** A measure that the list does not know comes last. */
	private int rank(String rung) {
		int rank = this.rungs.indexOf(rung);
		return (rank < 0) ? this.rungs.size() : rank;
	}

	private String rung(String code, Locale locale) {
		if (code.isEmpty()) {
			return this.texts.of("picture.noRung", locale);
		}
		String key = "escalation.measure." + code;
		String text = this.texts.of(key, locale);
		return text.equals(key) ? code : text;
	}

	List<Goal> goals(List<ClearingState> states, Span span, Locale locale) {
		return states.stream().map((one) -> {
			ClearingTarget target = one.target();
			boolean within = !target.by().isBefore(span.from()) && !target.by().isAfter(span.to());
			return new Goal(this.texts.of("picture.target." + target.key(), locale), target.by().toString(),
					within ? Point.label(target.by(), span) : "", one,
					this.documents.title(target.document()).orElse(target.document()) + " " + target.place());
		}).toList();
	}

	/**
	 * A line of a league.
	 *
	 * @param name name of the authority or town
	 * @param open whether the reader may look at its work
	 * @param row its figures
	 */
	record Line(String name, boolean open, Row row) {
	}

	/**
	 * Overdue clocks by sector and rung.
	 *
	 * @param columns names of the rungs, from the mildest on
	 * @param rows the sectors, with most clocks first
	 */
	record Heat(List<String> columns, List<HeatRow> rows) {
	}

	/**
	 * A sector.
	 *
	 * @param sector its code
	 * @param name its name
	 * @param clocks how many clocks stand on each rung
	 */
	record HeatRow(String sector, String name, List<Long> clocks) {

		/**
		 * All clocks of the sector.
		 * @return their count
		 */
		public long total() {
			return this.clocks.stream().mapToLong(Long::longValue).sum();
		}

	}

	/**
	 * A target in words.
	 *
	 * @param name what must come to nothing
	 * @param by last day
	 * @param label the point of the trend in which that day lies; empty if it is not
	 * shown
	 * @param state how far it has come
	 * @param basis document and place
	 */
	record Goal(String name, String by, String label, ClearingState state, String basis) {
	}

}
