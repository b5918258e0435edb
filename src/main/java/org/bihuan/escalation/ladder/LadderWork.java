package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.escalation.Trigger;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What happens to ladders: grounds join and are settled, rungs are proposed and decided.
 */
@Service
public class LadderWork {

	private final LadderRepository ladders;

	private final LadderProcess process;

	private final CaseFiles caseFiles;

	private final Units units;

	private final WorkCalendar calendar;

	private final Decisions decisions;

	private final Clock clock;

	LadderWork(LadderRepository ladders, LadderProcess process, CaseFiles caseFiles, Units units, WorkCalendar calendar,
			Decisions decisions, Clock clock) {
		this.ladders = ladders;
		this.process = process;
		this.caseFiles = caseFiles;
		this.units = units;
		this.calendar = calendar;
		this.decisions = decisions;
		this.clock = clock;
	}

	/**
	 * A ground joins the one live ladder of a case and addressee, or opens it.
	 * @param number the case
	 * @param addressee who is late
	 * @param trigger why
	 * @param obligation obligation that fell due; null if none
	 * @param since since when
	 */
	void ground(CaseNumber number, UnitCode addressee, Trigger trigger, @Nullable Long obligation, Instant since) {
		Optional<Ladder> live = this.ladders.findByOpenKey(Ladder.key(number, addressee));
		if (live.isPresent()) {
			if (live.get().join(trigger, obligation, since)) {
				tell(live.get(), LadderProcess.LOOK);
			}
			return;
		}
		CaseHeader header = this.caseFiles.header(number);
		Ladder ladder = new Ladder(number, addressee, kind(addressee), header.sector(), this.clock.instant());
		ladder.join(trigger, obligation, since);
		this.ladders.saveAndFlush(ladder);
		ladder.runsAs(this.process.start(number,
				Map.of("ladderId", ladder.id(), "caseNumber", number.value(), "unit", header.unit().value())));
	}

	private String kind(UnitCode addressee) {
		UnitKind kind = this.units.find(addressee).orElseThrow().kind();
		return (kind == UnitKind.AUTHORITY || kind == UnitKind.TOWN) ? kind.name() : UnitKind.ENTERPRISE.name();
	}

	/**
	 * An obligation stands otherwise now.
	 * @param obligation the obligation
	 * @param state how the ground stands
	 */
	void settled(long obligation, Ground.State state) {
		this.ladders.findLiveByObligation(obligation).ifPresent((ladder) -> {
			boolean opened = ladder.stands(obligation, state);
			if (opened) {
				tell(ladder, LadderProcess.LOOK);
			}
			else if (ladder.settled()) {
				tell(ladder, LadderProcess.GROUNDS_CLOSED);
			}
		});
	}

	/**
	 * The unit applied for verification: it refuses nothing until that fails again.
	 * @param number the case
	 */
	void applied(CaseNumber number) {
		this.ladders.findByCaseNumberAndEndedAtIsNull(number.value()).forEach(Ladder::refusalHeld);
	}

	/**
	 * No refusal is left: a failed verification does not count.
	 * @param number the case
	 */
	void refusalRevoked(CaseNumber number) {
		this.ladders.findByCaseNumberAndEndedAtIsNull(number.value()).forEach((ladder) -> {
			ladder.refusalRevoked();
			if (ladder.settled()) {
				tell(ladder, LadderProcess.GROUNDS_CLOSED);
			}
		});
	}

	/**
	 * The case has closed: each of its live ladders is told.
	 * @param number the case
	 */
	void caseClosed(CaseNumber number) {
		List<Ladder> live = this.ladders.findByCaseNumberAndEndedAtIsNull(number.value());
		live.forEach((ladder) -> tell(ladder, LadderProcess.CASE_CLOSED));
	}

	private void tell(Ladder ladder, String message) {
		if (ladder.instanceId() != null) {
			this.process.tell(ladder.instanceId(), message);
		}
	}

	/**
	 * The ladder to which an open task belongs.
	 * @param taskId the task
	 * @return the ladder
	 */
	public Ladder ofTask(String taskId) {
		return ladder(this.process.ladderOf(taskId));
	}

	/**
	 * A ladder.
	 * @param id its identifier
	 * @return the ladder
	 */
	public Ladder ladder(long id) {
		return this.ladders.findById(id).orElseThrow();
	}

	/**
	 * Looks at a ladder.
	 * @param id the ladder
	 * @return what the process needs to decide
	 */
	public Map<String, Object> look(long id) {
		Ladder ladder = ladder(id);
		boolean open = ladder.look();
		Map<String, Object> inputs = new LinkedHashMap<>();
		inputs.put("idle", !open);
		inputs.put("subjectKind", "HAZARD");
		inputs.put("addresseeKind", ladder.addresseeKind());
		inputs.put("sector", ladder.sector());
		inputs.put("grade", this.caseFiles.header(ladder.number()).grade());
		inputs.put("trigger", ladder.trigger().name());
		inputs.put("rank", ladder.rank());
		inputs.put("workingDaysOverdue", overdue(ladder));
		inputs.put("refused", ladder.refused());
		inputs.put("repeatOffence", ladder.repeated());
		inputs.put("listed", this.caseFiles.flags(ladder.number()).contains(CaseFlag.LISTED));
		return inputs;
	}

	private int overdue(Ladder ladder) {
		return ladder.gravest()
			.map((ground) -> this.calendar.between(ground.since(), this.clock.instant(), DayKind.WORKING_DAYS))
			.orElse(0);
	}

	/**
	 * The table proposes a rung.
	 * @param id the ladder
	 * @param rung the rung
	 * @return whether it is in force already
	 */
	public boolean propose(long id, Rung rung) {
		return ladder(id).propose(rung);
	}

	/**
	 * A person decided about a measure.
	 * @param ladder the ladder
	 * @param measure the measure
	 * @param taken whether it is taken, or skipped
	 * @param reason why, where one is asked for
	 * @param by login of who decided
	 * @throws Refusal.Conflict if every ground is held: then no measure is taken
	 */
	public void decide(Ladder ladder, String measure, boolean taken, @Nullable String reason, String by) {
		if (taken && ladder.gravest().isEmpty()) {
			throw new Refusal.Conflict("escalation.held");
		}
		ladder.decided(measure, taken, this.clock.instant(), by);
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("rank", ladder.rank());
		content.put("trigger", ladder.trigger().name());
		content.put("reason", reason);
		Rung rung = ladder.rung();
		if (rung != null) {
			content.put("proposed", rung.measure());
			content.put("document", rung.document());
			content.put("place", rung.place());
		}
		this.caseFiles.record(ladder.number(), EntryKind.MEASURE, by, measure, taken ? "CONFIRMED" : "SKIPPED",
				content);
	}

	/**
	 * The ladder waits.
	 * @param id the ladder
	 * @param waitDays working days, unless something joined meanwhile
	 * @return when it looks again
	 */
	public Instant waits(long id, int waitDays) {
		Instant now = this.clock.instant();
		return ladder(id).waitUntil(this.calendar.end(now, new Term(waitDays, DayKind.WORKING_DAYS)), now);
	}

	/**
	 * Days after which a ladder looks again while the table names none.
	 * @param grade grade of the case
	 * @return working days
	 */
	public int reviewDays(String grade) {
		return ((Number) this.decisions.evaluate("step-terms", Map.of("step", "review-ladder", "grade", grade))
			.get(0)
			.outputs()
			.get("days")).intValue();
	}

	/**
	 * The ladder ends.
	 * @param id the ladder
	 */
	public void ended(long id) {
		ladder(id).end(this.clock.instant());
	}

}
