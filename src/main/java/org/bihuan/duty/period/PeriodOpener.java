package org.bihuan.duty.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Period;
import org.bihuan.duty.period.ChangeTable.UnitProfileChange;
import org.bihuan.duty.period.OpeningTable.Mark;
import org.bihuan.duty.period.OwedTable.Cut;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens periods for all who owe them. May run on every node, at any time, and again: who
 * comes second waits for the first one and finds nothing to do. Days on which nobody ran
 * are made up for.
 */
@Component
class PeriodOpener {

	private final Profiles profiles;

	private final OwedByProfile owed;

	private final OwedTable rules;

	private final OpeningTable table;

	private final UnitChanges changes;

	private final Clock clock;

	PeriodOpener(Profiles profiles, OwedByProfile owed, OwedTable rules, OpeningTable table, UnitChanges changes,
			Clock clock) {
		this.profiles = profiles;
		this.owed = owed;
		this.rules = rules;
		this.table = table;
		this.changes = changes;
		this.clock = clock;
	}

	/** One round: what is owed by today is there afterwards. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void open() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI);
		Mark mark = this.table.lock();
		LocalDate began = mark.began().orElse(today);
		LocalDate openedTo = Optional.ofNullable(mark.openedTo()).orElse(today);
		this.changes.endGone();
		boolean fresh = this.profiles.join(today) > 0;
		this.owed.complete();
		if (openedTo.isBefore(today)) {
			openAll(openedTo.plusDays(1), today);
		}
		List<UnitProfileChange> changes = this.changes.apply();
		String stamp = this.owed.stamp();
		boolean otherwise = mark.began().isPresent() && !stamp.equals(mark.stamp()) && rulesChanged(today);
		if (fresh || otherwise || !changes.isEmpty()) {
			this.changes.revive();
			openFresh(earliest(changes, today), today);
			this.changes.opened(changes);
			this.profiles.lookedAt();
		}
		if (this.table.anyTarget()) {
			openTargets(openedTo.isBefore(today) ? openedTo.plusDays(1) : today, today, began);
		}
		this.table.mark(new Mark(began, openedTo.isBefore(today) ? today : openedTo, stamp));
	}

	private static LocalDate earliest(List<UnitProfileChange> changes, LocalDate today) {
		return changes.stream()
			.map(UnitChanges::day)
			.filter((day) -> day.isBefore(today))
			.min(LocalDate::compareTo)
			.orElse(today);
	}

	private boolean rulesChanged(LocalDate today) {
		List<Long> changed = this.owed.refresh(today);
		if (!changed.isEmpty()) {
			this.profiles.freshen(changed);
			this.changes.dropByRules();
		}
		return !changed.isEmpty();
	}

	/** Periods that begin on these days. */
	private void openAll(LocalDate from, LocalDate to) {
		cuts(DutyScope.UNIT).stream()
			.flatMap((cut) -> Opened.touching(cut.frequency(), cut.rule(), from, to).stream())
			.filter((opened) -> !opened.period().first().isBefore(from))
			.forEach((opened) -> this.table.forUnits(opened, false));
	}

	/** Periods that touch these days, for units that have come or changed. */
	private void openFresh(LocalDate from, LocalDate to) {
		cuts(DutyScope.UNIT).stream()
			.flatMap((cut) -> Opened.touching(cut.frequency(), cut.rule(), from, to).stream())
			.filter((opened) -> !opened.period().last().isBefore(from))
			.forEach((opened) -> this.table.forUnits(opened, true));
	}

	private void openTargets(LocalDate from, LocalDate to, LocalDate began) {
		for (DutyScope scope : List.of(DutyScope.PROJECT, DutyScope.SITE, DutyScope.EVENT, DutyScope.OCCASION)) {
			cuts(scope).stream()
				.filter((cut) -> !cut.rule().fromOccasion())
				.flatMap((cut) -> Opened.touching(cut.frequency(), cut.rule(), from, to).stream())
				.filter((opened) -> !opened.period().last().isBefore(began))
				.forEach((opened) -> this.table.forTargets(scope, opened));
		}
		this.table.forEvents(began, to);
		// an occasion may have come when the day before was opened already
		from.minusDays(1).datesUntil(to.plusDays(1)).forEach(this::openOccasions);
	}

	private void openOccasions(LocalDate day) {
		cuts(DutyScope.OCCASION).stream()
			.filter((cut) -> cut.rule().fromOccasion())
			.flatMap((cut) -> cut.rule()
				.within(new Period("", day, day))
				.stream()
				.map((period) -> new Opened(cut.frequency(), cut.rule(), period)))
			.forEach(this.table::forOccasions);
	}

	private List<Cut> cuts(DutyScope scope) {
		return this.rules.cuts().stream().filter((cut) -> cut.scope() == scope).toList();
	}

}
