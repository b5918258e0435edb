package org.bihuan.archive;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.Evidence;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds, and the removal of what nobody has to keep any longer. A removal takes two
 * people, is only of bytes, and never touches a chain.
 */
@Service
class Retention {

	private static final String SCOPE = "retention";

	private static final int LONGEST = 1000;

	private final RetentionRules rules;

	private final DueRows due;

	private final HoldRows holds;

	private final RemovalRows removals;

	private final CaseFiles files;

	private final Evidence evidence;

	private final AuditTrail trail;

	private final Clock clock;

	Retention(RetentionRules rules, DueRows due, HoldRows holds, RemovalRows removals, CaseFiles files,
			Evidence evidence, AuditTrail trail, Clock clock) {
		this.rules = rules;
		this.due = due;
		this.holds = holds;
		this.removals = removals;
		this.files = files;
		this.evidence = evidence;
		this.trail = trail;
		this.clock = clock;
	}

	static boolean keeps(Person person) {
		return person.holds("auditor") || person.holds("office-director");
	}

	List<DueCase> due(Person reader, int count) {
		return this.due.list(this.rules.all(), this.clock.instant(), keeper(reader).scope(), count);
	}

	long dueCount(Person reader) {
		return this.due.count(this.rules.all(), this.clock.instant(), keeper(reader).scope());
	}

	Optional<Hold> hold(CaseNumber number) {
		return this.holds.current(number);
	}

	/**
	 * Holds a case.
	 * @param number the case
	 * @param reason why
	 * @param person who
	 * @throws Refusal.Conflict if it is held already
	 */
	@Transactional
	public void hold(CaseNumber number, String reason, Person person) {
		String why = reason(reason);
		lock(number, person);
		this.holds.current(number).ifPresent((hold) -> {
			throw new Refusal.Conflict("archive.hold.already", number.value(), hold.setAt());
		});
		this.holds.insert(number, why, person.login(), this.clock.instant());
		record(number, "held", why, person);
	}

	/**
	 * Lifts the hold of a case.
	 * @param number the case
	 * @param reason why
	 * @param person who
	 * @throws Refusal.Conflict if it is not held
	 */
	@Transactional
	public void lift(CaseNumber number, String reason, Person person) {
		String why = reason(reason);
		lock(number, person);
		if (!this.holds.lift(number, why, person.login(), this.clock.instant())) {
			throw new Refusal.Conflict("archive.hold.none", number.value());
		}
		record(number, "hold-lifted", why, person);
	}

	/**
	 * Proposes to remove the bytes of a case's evidence.
	 * @param number the case
	 * @param reason why
	 * @param person who
	 * @throws Refusal.Conflict if it is not due, or held, or proposed already
	 */
	@Transactional
	public void propose(CaseNumber number, String reason, Person person) {
		String why = reason(reason);
		lock(number, person);
		requireDue(number, person);
		if (this.removals.waits(number)) {
			throw new Refusal.Conflict("archive.removal.already", number.value());
		}
		this.removals.insert(number, why, person.login(), this.clock.instant());
		record(number, "removal-proposed", why, person);
	}

	/**
	 * Decides what somebody else proposed.
	 * @param id the removal
	 * @param remove whether to remove
	 * @param person who
	 * @throws Refusal.Forbidden if the same person proposed it
	 * @throws Refusal.Conflict if it was decided already, or the case is held by now
	 */
	@Transactional
	public void decide(long id, boolean remove, Person person) {
		keeper(person);
		Removal removal = this.removals.find(id).orElseThrow(() -> new Refusal.NotFound("archive.removal.unknown"));
		CaseNumber number = new CaseNumber(removal.caseNumber());
		lock(number, person);
		if (this.removals.find(id).filter((one) -> one.outcome() == null).isEmpty()) {
			throw new Refusal.Conflict("archive.removal.decided");
		}
		if (remove && removal.proposedBy().equals(person.login())) {
			throw new Refusal.Forbidden("archive.removal.two-people");
		}
		int pieces = 0;
		if (remove) {
			requireDue(number, person);
			pieces = this.evidence.discard(number);
		}
		this.removals.decide(id, remove ? "REMOVED" : "REFUSED", person.login(), this.clock.instant(), pieces);
		this.trail.record(SCOPE, person.login(), number.value(), remove ? "removed" : "removal-refused",
				Map.of("proposedBy", removal.proposedBy(), "reason", removal.reason(), "pieces", pieces));
	}

	private void requireDue(CaseNumber number, Person person) {
		this.holds.current(number).ifPresent((hold) -> {
			throw new Refusal.Conflict("archive.removal.held", number.value(), hold.setAt());
		});
		if (!this.due.due(number.value(), this.rules.all(), this.clock.instant(), person.scope())) {
			throw new Refusal.Conflict("archive.removal.not-due", number.value());
		}
	}

	private void lock(CaseNumber number, Person person) {
		this.files.header(number, keeper(person).scope());
		this.holds.lock(number);
	}

	private static Person keeper(Person person) {
		if (!keeps(person)) {
			throw new Refusal.Forbidden("archive.retention.forbidden");
		}
		return person;
	}

	private static String reason(String text) {
		String reason = text.strip();
		if (reason.isEmpty() || reason.length() > LONGEST) {
			throw new Refusal.Invalid("reason", "archive.reason", LONGEST);
		}
		return reason;
	}

	private void record(CaseNumber number, String outcome, String reason, Person person) {
		this.trail.record(SCOPE, person.login(), number.value(), outcome, Map.of("reason", reason));
	}

}
