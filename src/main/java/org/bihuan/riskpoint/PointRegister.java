package org.bihuan.riskpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of a unit's points. Every act stands in the unit's chain of records.
 */
@Service
class PointRegister {

	static final Set<String> KEEPERS = Set.of("safety-officer", "deputy-leader");

	private static final int REASON = 300;

	private final PointTable points;

	private final CodeTable codes;

	private final Units units;

	private final CheckedDuties duties;

	private final AuditTrail audit;

	private final Clock clock;

	PointRegister(PointTable points, CodeTable codes, Units units, CheckedDuties duties, AuditTrail audit,
			Clock clock) {
		this.points = points;
		this.codes = codes;
		this.units = units;
		this.duties = duties;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether somebody keeps the register of a unit.
	 * @param person the person
	 * @param unit the unit
	 * @return true for its safety officer and its deputy leader
	 */
	static boolean keeps(Person person, UnitCode unit) {
		return KEEPERS.stream().anyMatch((role) -> person.holds(role, unit));
	}

	@Transactional
	public long add(UnitCode unit, PointDraft draft, Person by) {
		check(unit, by);
		Instant now = this.clock.instant();
		long id = this.points.add(unit, draft, now, by.login());
		this.codes.issue(id, now, by.login());
		record(unit, by, id, "added", content(draft, 1));
		return id;
	}

	/**
	 * Adds a point, or changes the one with this name at this place. What is there
	 * already as it should be stays untouched.
	 * @param unit the unit
	 * @param draft the point
	 * @param by who brings it
	 */
	@Transactional
	public void bring(UnitCode unit, PointDraft draft, Person by) {
		Optional<RiskPoint> there = this.points.find(unit, draft.name(), draft.place());
		if (there.isEmpty()) {
			add(unit, draft, by);
		}
		else if (!there.get().says(draft) || !lists(there.get()).says(draft.controls(), draft.items())) {
			change(there.get(), draft, by);
		}
	}

	/**
	 * Whether somebody may add points to a unit.
	 * @param unit the unit
	 * @param by who wants to
	 * @throws Refusal.Forbidden if the person does not keep its register
	 * @throws Refusal.Invalid if there is no such enterprise
	 */
	public void check(UnitCode unit, Person by) {
		mayKeep(by, unit);
		this.units.find(unit)
			.filter((one) -> one.kind() == UnitKind.ENTERPRISE)
			.orElseThrow(() -> new Refusal.Invalid("unit", "riskpoint.refused.unit"));
	}

	/**
	 * Changes a point. Its lists get a new version only if they say something else.
	 * @param point the point as it was read
	 * @param draft what it becomes
	 * @param by who changes it
	 */
	@Transactional
	public void change(RiskPoint point, PointDraft draft, Person by) {
		mayKeep(by, point.unit());
		this.points.lock(point.unit());
		boolean same = lists(point).says(draft.controls(), draft.items());
		int version = same ? point.version() : point.version() + 1;
		if (!this.points.change(point, draft, version)) {
			throw new Refusal.Conflict("riskpoint.refused.changed");
		}
		if (!same) {
			this.points.lists(point.id(), version, draft, this.clock.instant(), by.login());
		}
		record(point.unit(), by, point.id(), "changed", content(draft, version));
		look(point.unit());
	}

	private PointLists lists(RiskPoint point) {
		return this.points.lists(point.id(), point.version()).orElseThrow();
	}

	@Transactional
	public void withdraw(RiskPoint point, String reason, Person by) {
		mayKeep(by, point.unit());
		String why = reason.strip();
		if (why.isEmpty() || why.codePointCount(0, why.length()) > REASON) {
			throw new Refusal.Invalid("reason", "riskpoint.refused.reason", REASON);
		}
		this.points.lock(point.unit());
		if (!this.points.withdraw(point.id(), this.clock.instant(), by.login(), why)) {
			throw new Refusal.Conflict("riskpoint.refused.changed");
		}
		record(point.unit(), by, point.id(), "withdrawn", Map.of("reason", why));
		look(point.unit());
	}

	/** The one point that was left to check may need it no more. */
	private void look(UnitCode unit) {
		Instant now = this.clock.instant();
		for (CheckLevel level : CheckLevel.values()) {
			this.duties.look(unit, level, CheckTimes.period(level, now));
		}
	}

	@Transactional
	public void newCode(RiskPoint point, Person by) {
		mayKeep(by, point.unit());
		if (!point.active()) {
			throw new Refusal.Conflict("riskpoint.refused.changed");
		}
		this.codes.issue(point.id(), this.clock.instant(), by.login());
		record(point.unit(), by, point.id(), "new-code", Map.of());
	}

	private static void mayKeep(Person person, UnitCode unit) {
		if (!keeps(person, unit)) {
			throw new Refusal.Forbidden("riskpoint.refused.keeper");
		}
	}

	private void record(UnitCode unit, Person by, long point, String outcome, Map<String, ?> content) {
		this.audit.record(chain(unit), by.login(), String.valueOf(point), outcome, content);
	}

	/**
	 * The chain that holds what happens at the points of a unit.
	 * @param unit the unit
	 * @return its scope
	 */
	static String chain(UnitCode unit) {
		return "risk-points:" + unit;
	}

	private static Map<String, Object> content(PointDraft draft, int version) {
		return Map.of("name", draft.name(), "place", draft.place(), "risk", draft.risk().name(), "hazards",
				draft.hazards(), "inCharge", draft.inCharge(), "version", version, "controls", draft.controls(),
				"items", draft.items().stream().map((item) -> item.level() + " " + item.wording()).toList());
	}

}
