package org.bihuan.duty.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTarget;
import org.bihuan.duty.DutyTargets;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static java.util.Locale.SIMPLIFIED_CHINESE;

/**
 * Keeps the projects, sites and events of units. What is moved, ended or cancelled takes
 * its open periods along: they are no longer owed, and the record says why.
 */
@Service
@Transactional
class TargetRegister implements DutyTargets {

	static final Set<String> KEEPERS = Set.of("safety-officer", "principal-leader", "deputy-leader");

	private static final int REACH = 800;

	private static final int LONGEST_REASON = 200;

	private final TargetTable table;

	private final DutyPeriods periods;

	private final AuditTrail audit;

	private final Texts texts;

	private final Clock clock;

	TargetRegister(TargetTable table, @Lazy DutyPeriods periods, AuditTrail audit, Texts texts, Clock clock) {
		this.table = table;
		this.periods = periods;
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<DutyTarget> of(UnitCode unit) {
		return this.table.running(unit, today());
	}

	/**
	 * Enters one.
	 * @param unit the unit
	 * @param draft what was entered
	 * @param by who enters it
	 * @return it
	 */
	DutyTarget add(UnitCode unit, TargetDraft draft, Person by) {
		mustKeep(unit, by);
		draft.check();
		notInThePast(draft);
		DutyTarget target = draft.of(unit, this.table.add(unit, draft));
		record(unit, by, "added", draft.name(), String.valueOf(draft.from()));
		return target;
	}

	/**
	 * Changes name and days. An event that is moved is another one from then on: what is
	 * owed before it counts anew.
	 * @param id its identifier
	 * @param draft name and days
	 * @param by who changes it
	 * @return it; under a new identifier if it was moved
	 */
	DutyTarget change(long id, TargetDraft draft, Person by) {
		DutyTarget target = kept(id, by);
		TargetDraft whole = new TargetDraft(target.scope(), draft.name(), draft.from(), draft.to());
		whole.check();
		long kept = id;
		if (!target.from().equals(whole.from())) {
			notInThePast(whole);
			this.table.cancel(id);
			kept = this.table.add(target.unit(), whole);
			drop(target, reason("moved", target.from(), Objects.requireNonNull(whole.from())), by);
		}
		else {
			this.table.rename(id, whole.name(), whole.to());
			if (whole.to() != null && whole.to().isBefore(today())) {
				drop(target, reason("ended", whole.to()), by);
			}
		}
		record(target.unit(), by, "changed", target.name(), whole.name() + " " + whole.from() + "/" + whole.to());
		return whole.of(target.unit(), kept);
	}

	/** It takes place no more, or was never to be. */
	void cancel(long id, String why, Person by) {
		DutyTarget target = kept(id, by);
		if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
			throw new Refusal.Invalid("reason", "dutytarget.reason.missing", LONGEST_REASON);
		}
		this.table.cancel(id);
		drop(target, reason("cancelled", why.strip()), by);
		record(target.unit(), by, "cancelled", target.name(), why.strip());
	}

	private void drop(DutyTarget target, String reason, Person by) {
		this.periods.of(target.unit(), today().minusDays(REACH), today().plusDays(REACH))
			.stream()
			.filter((one) -> one.state() == DutyState.OPEN && Objects.equals(one.target(), target.id()))
			.forEach((one) -> this.periods.drop(one.id(), reason, by.login()));
	}

	private String reason(String key, Object... arguments) {
		return this.texts.of("dutytarget.reason." + key, SIMPLIFIED_CHINESE, arguments);
	}

	private DutyTarget kept(long id, Person by) {
		DutyTarget target = this.table.lock(id).orElseThrow(() -> new Refusal.NotFound("dutytarget.unknown"));
		mustKeep(target.unit(), by);
		return target;
	}

	// an event that was held already is owed no inspection before it
	private void notInThePast(TargetDraft draft) {
		if (draft.scope() == DutyScope.EVENT && Objects.requireNonNull(draft.from()).isBefore(today())) {
			throw new Refusal.Invalid("from", "dutytarget.from.past");
		}
	}

	static boolean keeps(UnitCode unit, Person person) {
		return KEEPERS.stream().anyMatch((role) -> person.holds(role, unit));
	}

	private static void mustKeep(UnitCode unit, Person person) {
		if (!keeps(unit, person)) {
			throw new Refusal.NotFound("dutytarget.unknown");
		}
	}

	private void record(UnitCode unit, Person by, String outcome, String name, String what) {
		this.audit.record("duty-target:" + unit, by.login(), name, outcome, Map.of("what", what));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI);
	}

}
