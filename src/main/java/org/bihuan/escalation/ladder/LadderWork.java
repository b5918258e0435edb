package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.escalation.Trigger;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;

/**
 * What happens to ladders: grounds join and are settled, rungs are proposed, the ladder
 * waits and ends.
 */
@Service
public class LadderWork {

	private final LadderRepository ladders;

	private final LadderProcess process;

	private final LadderPaths paths;

	private final LadderDecisions decisions;

	private final CaseFiles caseFiles;

	private final Units units;

	private final WorkCalendar calendar;

	private final Clock clock;

	LadderWork(LadderRepository ladders, LadderProcess process, LadderPaths paths, LadderDecisions decisions,
			CaseFiles caseFiles, Units units, WorkCalendar calendar, Clock clock) {
		this.ladders = ladders;
		this.process = process;
		this.paths = paths;
		this.decisions = decisions;
		this.caseFiles = caseFiles;
		this.units = units;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * A ground joins the one live ladder of a case and addressee, or opens it. Against an
	 * authority it counts only after a while: its section chief was told first.
	 * @param number the case
	 * @param addressee who is late
	 * @param trigger why
	 * @param cause what stands behind it
	 */
	void ground(CaseNumber number, UnitCode addressee, Trigger trigger, Cause cause) {
		CaseHeader header = this.caseFiles.header(number);
		String kind = kind(addressee);
		boolean told = trigger == Trigger.OVERDUE && !UnitKind.ENTERPRISE.name().equals(kind);
		Cause counting = told ? cause.countingFrom(afterwards(header.grade())) : cause;
		Optional<Ladder> live = this.ladders.findByOpenKey(LadderFacts.key(number, addressee));
		if (live.isPresent()) {
			if (live.get().join(trigger, counting)) {
				tell(live.get(), LadderProcess.LOOK);
			}
			return;
		}
		Ladder ladder = new Ladder(number, addressee, kind, header.sector(), this.clock.instant());
		ladder.join(trigger, counting);
		this.ladders.saveAndFlush(ladder);
		ladder.runsAs(this.process.start(number,
				Map.of("ladderId", ladder.id(), "caseNumber", number.value(), "unit", header.unit().value())));
	}

	private Instant afterwards(String grade) {
		return this.calendar.end(this.clock.instant(),
				new Term(this.paths.days("late-authority", grade), DayKind.WORKING_DAYS));
	}

	private String kind(UnitCode addressee) {
		UnitKind kind = this.units.find(addressee).orElseThrow().kind();
		return (kind == UnitKind.AUTHORITY || kind == UnitKind.TOWN) ? kind.name() : UnitKind.ENTERPRISE.name();
	}

	/**
	 * A listing was published: a document may add one measure.
	 * @param number the case
	 * @param addressee who is listed
	 * @param since since when
	 */
	void listed(CaseNumber number, UnitCode addressee, Instant since) {
		if (this.paths.whenListed(number, this.caseFiles.header(number).sector()).isPresent()) {
			ground(number, addressee, Trigger.LISTED, Cause.since(since));
		}
	}

	/**
	 * An obligation stands otherwise now.
	 * @param obligation the obligation
	 * @param state how the ground stands
	 */
	void settled(long obligation, Ground.State state) {
		this.ladders.findLiveByObligation(obligation)
			.ifPresent((ladder) -> follow(ladder, ladder.stands(obligation, state)));
	}

	/**
	 * A missed duty was made good for.
	 * @param period the period
	 */
	void dutySettled(long period) {
		this.ladders.findLiveByDuty(period).ifPresent((ladder) -> {
			ladder.grounds()
				.stream()
				.filter((ground) -> ground.ofDuty(period))
				.forEach((ground) -> ground.stands(Ground.State.CLOSED));
			follow(ladder, false);
		});
	}

	/**
	 * The unit applied for verification: it refuses nothing until that fails again.
	 * @param number the case
	 */
	void applied(CaseNumber number) {
		each(number, (ladder) -> {
			ladder.refusalHeld();
			return false;
		});
	}

	/**
	 * The application was not enough: what the unit refused before, it refuses still.
	 * @param number the case
	 */
	void refusalsStand(CaseNumber number) {
		each(number, Ladder::refusalsStand);
	}

	/**
	 * No refusal is left: a failed verification does not count.
	 * @param number the case
	 */
	void refusalRevoked(CaseNumber number) {
		each(number, (ladder) -> {
			ladder.refusalRevoked();
			return false;
		});
	}

	/**
	 * Another authority has the case: what the old one owed nobody holds against it.
	 * @param number the case
	 * @param from the authority that had it
	 */
	void handedOver(CaseNumber number, UnitCode from) {
		this.ladders.findByOpenKey(LadderFacts.key(number, from)).ifPresent((ladder) -> {
			ladder.drop();
			follow(ladder, false);
		});
	}

	private void each(CaseNumber number, Predicate<Ladder> change) {
		this.ladders.findByCaseNumberAndEndedAtIsNull(number.value())
			.forEach((ladder) -> follow(ladder, change.test(ladder)));
	}

	private void follow(Ladder ladder, boolean opened) {
		if (opened) {
			tell(ladder, LadderProcess.LOOK);
		}
		else if (ladder.settled()) {
			tell(ladder, LadderProcess.GROUNDS_CLOSED);
		}
		else if (ladder.held()) {
			tell(ladder, LadderProcess.GROUNDS_HELD);
		}
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
		String instance = ladder.instanceId();
		if (instance != null) {
			this.process.tell(instance, message);
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
		Instant now = this.clock.instant();
		boolean idle = ladder.early(this.calendar, now);
		if (!idle) {
			if (ladder.open(Trigger.LISTED) && listingAddsNothing(ladder)) {
				ladder.used(Trigger.LISTED);
			}
			idle = !ladder.look(now);
		}
		boolean settled = ladder.settled();
		Map<String, Object> looked = new LinkedHashMap<>(this.paths.inputs(ladder));
		looked.put("settled", settled);
		looked.put("idle", idle && !settled);
		return looked;
	}

	// what it would add may have been taken while its listing was on its way
	private boolean listingAddsNothing(Ladder ladder) {
		return this.paths.whenListed(ladder.number(), ladder.sector())
			.map(Rung::measure)
			.filter((measure) -> !ladder.inForce(measure) && !this.decisions.running(ladder).contains(measure))
			.isEmpty();
	}

	/**
	 * The table proposes a rung.
	 * @param id the ladder
	 * @param rung the rung
	 * @return whether it is in force already
	 */
	public boolean propose(long id, Rung rung) {
		Ladder ladder = ladder(id);
		return ladder.propose(rung, this.decisions.running(ladder));
	}

	/**
	 * The ladder waits.
	 * @param id the ladder
	 * @param waitDays working days, unless something joined meanwhile
	 * @return when it looks again
	 */
	public Instant waits(long id, int waitDays) {
		Instant now = this.clock.instant();
		Ladder ladder = ladder(id);
		Waiting waiting = ladder.waiting().orElseGet(() -> new Waiting(now, waitDays));
		Instant until = waiting.until(this.calendar);
		Instant next = ladder.waitUntil(until, now);
		ladder.waits(next.equals(until) ? waiting : null);
		return next;
	}

	/**
	 * Days after which a ladder looks again while the table names none.
	 * @param grade grade of the case
	 * @return working days
	 */
	public int reviewDays(String grade) {
		return this.paths.days("review-ladder", grade);
	}

	/**
	 * The ladder ends.
	 * @param id the ladder
	 */
	public void ended(long id) {
		this.decisions.end(ladder(id));
	}

}
