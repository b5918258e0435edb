package org.bihuan.account;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.account.EnforcementFrequency.Told;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.WholeAct;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Enters how units stand, and plans inspections for enforcement: a second one within a
 * year takes a reason, unless the table or the occasion exempts it.
 */
@Service
class Enforcement {

	private static final int LONGEST = 500;

	private static final int LONGEST_REFERENCE = 200;

	private final EnforcementTable table;

	private final Standings standings;

	private final EnforcementFrequency frequency;

	private final EnforcementPosts posts;

	private final AuditTrail trail;

	private final Clock clock;

	Enforcement(EnforcementTable table, Standings standings, EnforcementFrequency frequency, EnforcementPosts posts,
			AuditTrail trail, Clock clock) {
		this.table = table;
		this.standings = standings;
		this.frequency = frequency;
		this.posts = posts;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Enters how a unit stands.
	 * @param unit the unit
	 * @param sent level, class, record and reason
	 * @param person who enters it
	 * @throws Refusal.Forbidden if the person is no section chief of an authority that
	 * oversees the unit
	 * @throws Refusal.Invalid if a value is unknown or the reason is missing
	 */
	@WholeAct
	public void stands(UnitView unit, Map<String, String> sent, Person person) {
		of(unit);
		this.posts.judges(person, unit)
			.orElseThrow(() -> new Refusal.Forbidden("account.enforcement.notYours", unit.name()));
		Standing standing = new Standing(unit.code(), value(Standing.Level.class, sent, "level"),
				value(Standing.Risk.class, sent, "risk"), value(Standing.Record.class, sent, "record"),
				text(sent, "reason", LONGEST, true), person.login(), now());
		this.table.add(standing);
		this.trail.record("enforcement", person.login(), unit.code().value(), "standing",
				Map.of("level", standing.level().name(), "risk", standing.risk().name(), "record",
						standing.record().name(), "reason", standing.reason()));
	}

	/**
	 * Plans an inspection.
	 * @param unit the unit
	 * @param sent day, occasion, what is behind it, and the reason for a second one
	 * @param person who plans it
	 * @throws Refusal.Forbidden if the person does not inspect this unit
	 * @throws Refusal.Invalid if a value cannot be read, or a second one within the year
	 * comes without a reason
	 */
	@WholeAct
	public void plan(UnitView unit, Map<String, String> sent, Person person) {
		of(unit);
		UnitCode authority = this.posts.plans(person, unit)
			.orElseThrow(() -> new Refusal.Forbidden("account.enforcement.notYours", unit.name()));
		LocalDate day = day(sent.getOrDefault("on", ""));
		Plan.Occasion occasion = value(Plan.Occasion.class, sent, "occasion");
		Told told = this.frequency.required(this.standings.of(unit.code()).counts());
		long before = told.exempts(occasion) ? 0 : counted(unit.code(), day.getYear());
		boolean warned = before > 0;
		String reason = text(sent, "reason", LONGEST, false);
		if (warned && reason.isEmpty()) {
			throw new Refusal.Invalid("reason", "account.enforcement.again", day.getYear(), before);
		}
		Plan plan = new Plan(0, unit.code(), authority, day, occasion,
				text(sent, "reference", LONGEST_REFERENCE, occasion != Plan.Occasion.ROUTINE), reason, told.perYear(),
				told.method(), told.document(), told.place(), person.login(), now(), null);
		try {
			this.table.add(plan, told.rule());
		}
		catch (DuplicateKeyException ex) {
			throw new OptimisticLockingFailureException("Somebody else planned for the same unit", ex);
		}
		Map<String, Object> said = new HashMap<>(Map.of("on", day.toString(), "occasion", occasion.name(), "reference",
				plan.reference(), "reason", reason, "again", warned, "rule", told.rule()));
		this.trail.record("enforcement", person.login(), unit.code().value(), "planned", said);
	}

	/**
	 * Calls a planned inspection off.
	 * @param unit the unit
	 * @param id the plan
	 * @param sent the reason
	 * @param person who does it
	 * @throws Refusal.NotFound if there is no such plan
	 * @throws Refusal.Forbidden if it is another authority's
	 * @throws Refusal.Conflict if it was called off already
	 */
	@WholeAct
	public void cancel(UnitView unit, long id, Map<String, String> sent, Person person) {
		Plan plan = this.table.find(unit.code(), id)
			.orElseThrow(() -> new Refusal.NotFound("account.enforcement.noPlan", id));
		if (!this.posts.plans(person, unit).filter(plan.authority()::equals).isPresent()) {
			throw new Refusal.Forbidden("account.enforcement.notYours", unit.name());
		}
		String reason = text(sent, "reason", LONGEST, true);
		if (!this.table.cancel(unit.code(), id, person.login(), now(), reason)) {
			throw new Refusal.Conflict("account.enforcement.cancelled");
		}
		this.trail.record("enforcement", person.login(), unit.code().value(), "cancelled",
				Map.of("plan", id, "reason", reason));
	}

	private long counted(UnitCode unit, int year) {
		return this.table.counted(List.of(unit), year, LocalDate.of(year, 12, 31)).getOrDefault(unit, 0L);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static void of(UnitView unit) {
		if (unit.kind() != UnitKind.ENTERPRISE) {
			throw new Refusal.NotFound("account.unit", unit.code());
		}
	}

	private LocalDate day(String text) {
		try {
			LocalDate day = WallTime.day(text.strip());
			LocalDate today = LocalDate.ofInstant(now(), Zone.SHANGHAI);
			if (day.isBefore(today) || day.isAfter(today.plusYears(2))) {
				throw new Refusal.Invalid("on", "account.enforcement.day", today, today.plusYears(2));
			}
			return day;
		}
		catch (DateTimeException ex) {
			throw new Refusal.Invalid("on", "account.enforcement.noDay");
		}
	}

	private static <E extends Enum<E>> E value(Class<E> type, Map<String, String> sent, String name) {
		String text = sent.getOrDefault(name, "");
		try {
			return Enum.valueOf(type, text);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Invalid(name, "account.enforcement.choose");
		}
	}

	private static String text(Map<String, String> sent, String name, int longest, boolean required) {
		String text = sent.getOrDefault(name, "").strip();
		if (text.length() > longest || (required && text.isEmpty())) {
			throw new Refusal.Invalid(name, "account.enforcement.text." + name, longest);
		}
		return text;
	}

}
