package org.bihuan.duty.period;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.CaseOpening;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyNames;
import org.bihuan.duty.DutySector;
import org.bihuan.duty.DutySettled;
import org.bihuan.duty.period.SweepTable.Miss;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.CaseActs;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens the file of a unit's misses of a kind, and closes it when none is left.
 */
@Component
class MissedFiles {

	private static final String SYSTEM = "system";

	private final FileTable table;

	private final CaseFiles caseFiles;

	private final CaseActs acts;

	private final MissedProcess process;

	private final Units units;

	private final DutyNames names;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MissedFiles(FileTable table, CaseFiles caseFiles, CaseActs acts, MissedProcess process, Units units,
			DutyNames names, Texts texts, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.caseFiles = caseFiles;
		this.acts = acts;
		this.process = process;
		this.units = units;
		this.names = names;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The file into which misses belong; a new one if none lives.
	 * @param missed what was missed
	 * @param misses the misses
	 * @return the file
	 */
	Filed file(MissedKind missed, List<Miss> misses) {
		return this.table.live(missed)
			.map((number) -> new Filed(number, false))
			.orElseGet(() -> new Filed(open(missed, misses), true));
	}

	private CaseNumber open(MissedKind missed, List<Miss> misses) {
		UnitView unit = this.units.find(missed.unit()).orElseThrow();
		String sector = sector(unit, missed);
		UnitCode authority = unit.sectors().isEmpty() ? unit.code() : this.units.competentAuthority(unit, sector);
		CaseNumber number = this.caseFiles
			.open(new CaseOpening(CaseKind.DUTY, unit, sector, authority, title(missed, misses), "GENERAL", "MISSED",
					SYSTEM))
			.number();
		this.table.add(number, missed, this.clock.instant());
		return number;
	}

	/** An authority answers to the office: its file is its own. */
	private String sector(UnitView unit, MissedKind missed) {
		if (unit.sectors().isEmpty()) {
			return "";
		}
		return DutySector.of(this.units, unit, missed.subject());
	}

	private String title(MissedKind missed, List<Miss> misses) {
		Locale locale = Locale.SIMPLIFIED_CHINESE;
		List<String> duties = misses.stream()
			.map(Miss::duty)
			.distinct()
			.map((duty) -> this.names.name(missed.kind(), duty, locale))
			.toList();
		return this.texts.of((missed.kind() == DutyKind.LEADER_INSPECTION) ? "duty.file.inspection" : "duty.file.title",
				locale, (duties.size() == 1) ? duties.get(0) : this.texts.of("duty.kind." + missed.kind(), locale));
	}

	/**
	 * The process in which the unit explains itself begins, or hears that one more was
	 * missed.
	 * @param filed the file
	 * @param unit who owed
	 */
	void explain(Filed filed, UnitCode unit) {
		if (filed.fresh()) {
			this.process.start(filed.number(), unit,
					this.units.find(unit).orElseThrow().kind().leader().code() + "@unit");
		}
		else {
			this.process.missedAgain(filed.number());
		}
	}

	/**
	 * One of its misses is settled; the last one closes the file.
	 * @param number the file
	 */
	void settled(CaseNumber number) {
		if (this.table.lives(number) && !this.table.anyMissed(number)) {
			close(number, "SETTLED");
		}
	}

	private void close(CaseNumber number, String reason) {
		this.table.close(number, this.clock.instant());
		this.caseFiles.changeState(number, "CLOSED", reason, SYSTEM);
		this.acts.caseClosed(number);
	}

	/**
	 * Live files of units that rest or have ended.
	 * @param limit how many at most
	 * @return how each one's unit stands
	 */
	Map<CaseNumber, String> ofGoneUnits(int limit) {
		return this.table.ofGoneUnits(limit);
	}

	/**
	 * Its unit rests or has ended: nobody holds the misses against it any more, though
	 * they stay misses.
	 * @param number the file
	 * @param standing how the unit stands
	 */
	void end(CaseNumber number, String standing) {
		// ladder before file, in the order of whoever makes good for a miss at this
		// moment
		this.table.missed(number).forEach((miss) -> this.events.publishEvent(new DutySettled(miss.id(), number)));
		if (this.table.lives(number)) {
			close(number, "UNIT_" + standing);
		}
	}

	/**
	 * A file.
	 *
	 * @param number its number
	 * @param fresh whether it was opened just now
	 */
	record Filed(CaseNumber number, boolean fresh) {
	}

}
