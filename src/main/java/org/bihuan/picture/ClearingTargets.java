package org.bihuan.picture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bihuan.casefile.CaseDays;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.Scope;
import org.bihuan.picture.ClearingState.State;
import org.bihuan.picture.ClearingTarget.Measure;
import org.bihuan.shared.Csv;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The targets of the documents that bind the district, from
 * {@code data/clearing-targets.csv}, and how far they have come. Where several documents
 * set the same one, the first counts.
 */
@Component
class ClearingTargets {

	private final List<ClearingTarget> all;

	private final Documents documents;

	private final CaseDays days;

	ClearingTargets(Documents documents, CaseDays days) {
		this.all = Csv.read(new ClassPathResource("data/clearing-targets.csv"))
			.stream()
			.map(ClearingTargets::target)
			.toList();
		this.documents = documents;
		this.days = days;
	}

	private static ClearingTarget target(Map<String, String> row) {
		String until = row.getOrDefault("opened_until", "");
		return new ClearingTarget(row.get("key"), Measure.valueOf(row.get("measure")),
				until.isEmpty() ? null : Integer.valueOf(until), day(row.getOrDefault("since", "")),
				LocalDate.parse(row.get("by")), row.get("grade"), row.get("document"), row.get("place"));
	}

	private static @Nullable LocalDate day(String text) {
		return text.isEmpty() ? null : LocalDate.parse(text);
	}

	List<ClearingTarget> active() {
		Collection<String> active = this.documents.active();
		Set<String> keys = new TreeSet<>();
		return this.all.stream()
			.filter((target) -> active.contains(target.document()) && keys.add(target.key()))
			.toList();
	}

	/**
	 * How far they have come for what a reader looks at.
	 * @param query which hazards
	 * @param today the day
	 * @param scope what the reader may see
	 */
	List<ClearingState> states(PictureQuery query, LocalDate today, Scope scope) {
		Map<Moment, Map<Integer, Long>> known = new HashMap<>();
		Stock stock = (moment) -> known.computeIfAbsent(moment,
				(asked) -> this.days.stock(asked.day(), query.graded(asked.grade()), scope));
		return active().stream().map((target) -> state(target, today, stock)).toList();
	}

	private static ClearingState state(ClearingTarget target, LocalDate today, Stock stock) {
		long now = left(target, today, stock);
		if (!today.isAfter(target.by())) {
			return new ClearingState(target, now, now, State.OPEN);
		}
		long then = left(target, target.by(), stock);
		return new ClearingState(target, then, now, (then > 0) ? State.MISSED : State.MET);
	}

	private static long left(ClearingTarget target, LocalDate day, Stock stock) {
		long left = counted(target, day, stock);
		return (target.since() != null) ? left - counted(target, target.since(), stock) : left;
	}

	private static long counted(ClearingTarget target, LocalDate day, Stock stock) {
		return stock.at(new Moment(day, target.grade()))
			.entrySet()
			.stream()
			.filter((year) -> target.openedUntil() == null || year.getKey() <= target.openedUntil())
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	/**
	 * What is in stock by year of opening; several targets ask for the same day.
	 */
	private interface Stock {

		Map<Integer, Long> at(Moment moment);

	}

	/**
	 * A stock that targets ask for.
	 *
	 * @param day at the end of which day
	 * @param grade grade of the hazards
	 */
	private record Moment(LocalDate day, String grade) {
	}

}
