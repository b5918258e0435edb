package org.bihuan.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.CaseOpening;
import org.bihuan.casefile.EntryKind;
import org.bihuan.duty.DutyNames;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.PeriodProcess;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.WholeAct;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a paper: a file when its leader begins, a signed text, a receipt.
 */
@Service
@Transactional
class Papers {

	static final String MODEL = "duty-paper";

	private static final String SYSTEM = "system";

	private static final Set<DutyState> OWED = Set.of(DutyState.OPEN, DutyState.MISSED);

	private final DutyPapers kinds;

	private final PaperTable table;

	private final PeriodProcess process;

	private final DutyPeriods periods;

	private final CaseFiles caseFiles;

	private final Units units;

	private final DutyNames names;

	private final Texts texts;

	Papers(DutyPapers kinds, PaperTable table, PeriodProcess process, DutyPeriods periods, CaseFiles caseFiles,
			Units units, DutyNames names, Texts texts) {
		this.kinds = kinds;
		this.table = table;
		this.process = process;
		this.periods = periods;
		this.caseFiles = caseFiles;
		this.units = units;
		this.names = names;
		this.texts = texts;
	}

	/**
	 * The file in which the paper of a period is written; a new one if none is.
	 * @param id the period
	 * @param person who begins: the one who answers for it
	 * @return the file
	 */
	@WholeAct
	public CaseNumber begin(long id, Person person) {
		DutyPeriodView period = this.periods.find(id)
			.filter((one) -> this.units.find(one.unit(), person).isPresent())
			.orElseThrow(() -> new Refusal.NotFound("duty.unknown", id));
		DutyPaper paper = this.kinds.of(period.duty()).orElseThrow(() -> new Refusal.Conflict("paper.none"));
		if (!person.holds(period.post(), period.unit())) {
			throw new Refusal.Forbidden("duty.mustSign");
		}
		return this.table.live(id).orElseGet(() -> begin(period, paper, person));
	}

	private CaseNumber begin(DutyPeriodView period, DutyPaper paper, Person person) {
		if (!OWED.contains(period.state())) {
			throw new Refusal.Conflict("duty.over." + period.state());
		}
		UnitView unit = this.units.find(period.unit()).orElseThrow();
		List<String> sectors = this.units.sectorsOf(unit);
		String sector = sectors.contains(paper.sector()) ? paper.sector() : sectors.get(0);
		CaseNumber number = this.caseFiles
			.open(new CaseOpening(CaseKind.DUTY, unit, sector, this.units.competentAuthority(unit, sector),
					title(period), "GENERAL", "PAPER", person.login()))
			.number();
		this.table.add(number, period.id());
		this.periods.filed(period.id(), number);
		Map<String, Object> variables = new HashMap<>();
		variables.put("caseNumber", number.value());
		variables.put("writtenBy", period.post() + "@unit");
		variables.put("posted", paper.kind().posted());
		this.process.start(MODEL, number, variables);
		return number;
	}

	private String title(DutyPeriodView period) {
		Locale chinese = Locale.SIMPLIFIED_CHINESE;
		return this.texts.of("paper.title", chinese, this.names.name(period.kind(), period.duty(), chinese),
				period.period());
	}

	/** The period that a paper is for. */
	DutyPeriodView period(CaseNumber number) {
		return this.table.period(number)
			.flatMap(this.periods::find)
			.orElseThrow(() -> new Refusal.NotFound("paper.unknown", number));
	}

	/** What a paper is. */
	DutyPaper kind(DutyPeriodView period) {
		return this.kinds.of(period.duty()).orElseThrow(() -> new Refusal.Conflict("paper.none"));
	}

	/** It was received, and posted where that is asked for. */
	void closed(CaseNumber number) {
		this.caseFiles.changeState(number, "CLOSED", "PAPER_RECEIVED", SYSTEM);
	}

	/** The period is no longer owed before the paper is signed. */
	void drop(DutyPeriodView period, String reason) {
		this.table.live(period.id()).ifPresent((number) -> this.process.drop(MODEL, number, reason));
	}

	/** Nobody owes it any more. */
	void dropped(CaseNumber number, String reason) {
		this.table.dropped(number);
		this.caseFiles.record(number, EntryKind.LETTER, SYSTEM, kind(period(number)).kind().name(), "NOT_OWED",
				Map.of("reason", reason));
		this.caseFiles.changeState(number, "CLOSED", "PAPER_NOT_OWED", SYSTEM);
	}

}
