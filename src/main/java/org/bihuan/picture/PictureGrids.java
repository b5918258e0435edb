package org.bihuan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.duty.DutyCompliance;
import org.bihuan.duty.DutyTotals;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.UnitKind;
import org.bihuan.steptime.StepTimes.Histogram;
import org.bihuan.steptime.StepTimes.Step;
import org.bihuan.steptime.StepTimes.StepTime;

import org.springframework.stereotype.Component;

/**
 * Puts what steps took, and what became of inspections, into tables.
 */
@Component
class PictureGrids {

	private static final String HALF = ".5";

	private final PictureWords words;

	private final Texts texts;

	PictureGrids(PictureWords words, Texts texts) {
		this.words = words;
		this.texts = texts;
	}

	/** Steps against authorities, the slowest first; all authorities stand last. */
	StepGrid steps(List<StepTime> times, Map<Step, String> names, Locale locale) {
		Map<String, String> units = this.words.units(UnitKind.AUTHORITY);
		List<String> authorities = times.stream().map(StepTime::authority).distinct().sorted().toList();
		List<StepRow> rows = times.stream()
			.collect(Collectors.groupingBy(StepTime::step, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((step) -> row(names.getOrDefault(step.getKey(), step.getKey().key()), step.getValue(), authorities,
					locale))
			.sorted(Comparator.comparingDouble(StepRow::median).reversed().thenComparing(StepRow::name))
			.toList();
		List<String> columns = new ArrayList<>(
				authorities.stream().map((code) -> units.getOrDefault(code, code)).toList());
		columns.add(this.texts.of("picture.all", locale));
		return new StepGrid(columns, rows);
	}

	private StepRow row(String name, List<StepTime> times, List<String> authorities, Locale locale) {
		Map<String, Histogram> byAuthority = times.stream()
			.collect(Collectors.toMap(StepTime::authority, StepTime::days));
		Histogram all = Histogram.sum(byAuthority.values());
		List<String> cells = new ArrayList<>(authorities.stream()
			.map((code) -> byAuthority.containsKey(code) ? written(byAuthority.get(code).median()) : "")
			.toList());
		cells.add(written(all.median()));
		return new StepRow(this.texts.of("picture.steps.row", locale, name, all.size()), all.median(), cells);
	}

	/** A median is whole or lies between two neighbours. */
	private static String written(double median) {
		long whole = (long) Math.floor(median);
		return (median > whole) ? whole + HALF : String.valueOf(whole);
	}

	List<DutyLine> bySector(List<DutyCompliance.Line> lines, Locale locale) {
		Map<String, String> names = this.words.sectors(locale);
		return by(DutyCompliance.Line::sector, lines,
				(code) -> code.isEmpty() ? this.texts.of("picture.noSector", locale) : names.getOrDefault(code, code));
	}

	List<DutyLine> byAuthority(List<DutyCompliance.Line> lines) {
		Map<String, String> names = this.words.units(UnitKind.AUTHORITY);
		return by(DutyCompliance.Line::authority, lines, (code) -> names.getOrDefault(code, code));
	}

	List<DutyLine> byMonth(List<DutyCompliance.Line> lines) {
		return by(DutyCompliance.Line::month, lines, Function.identity());
	}

	private static List<DutyLine> by(Function<DutyCompliance.Line, String> key, List<DutyCompliance.Line> lines,
			Function<String, String> name) {
		return lines.stream()
			.collect(Collectors.groupingBy(key, TreeMap::new,
					Collectors.reducing(DutyTotals.NONE, DutyCompliance.Line::totals, DutyTotals::plus)))
			.entrySet()
			.stream()
			.map((one) -> new DutyLine(name.apply(one.getKey()), one.getValue()))
			.toList();
	}

	/**
	 * Medians of steps.
	 *
	 * @param columns names of the authorities, and of all of them
	 * @param rows the steps
	 */
	record StepGrid(List<String> columns, List<StepRow> rows) {
	}

	/**
	 * A step.
	 *
	 * @param name its name, with how often it was done
	 * @param median median of all authorities
	 * @param cells medians by authority, empty where it was not done, and the one of all
	 */
	record StepRow(String name, double median, List<String> cells) {
	}

	/**
	 * What became of inspections.
	 *
	 * @param name name of the sector, authority or month
	 * @param totals the counts
	 */
	record DutyLine(String name, DutyTotals totals) {

		/**
		 * How many of those that have ended were done in time.
		 * @return per cent, rounded down; 100 if none has ended
		 */
		public long share() {
			long ended = this.totals.due() - this.totals.open();
			return (ended > 0) ? 100 * this.totals.done() / ended : 100;
		}

	}

}
