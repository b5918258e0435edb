package org.bihuan.recheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.hazard.Corrections;
import org.bihuan.hazard.SelfClosed;
import org.bihuan.hazard.SelfClosedCases;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.Decisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws samples and takes over what was found.
 */
@Service
class Rechecks {

	private static final String CHIEF = "section-chief";

	private static final int LONGEST_SEED = 100;

	private final DrawTable table;

	private final SelfClosedCases cases;

	private final Corrections corrections;

	private final RecheckProcess process;

	private final Units units;

	private final Decisions decisions;

	private final AuditTrail audit;

	private final Clock clock;

	Rechecks(DrawTable table, SelfClosedCases cases, Corrections corrections, RecheckProcess process, Units units,
			Decisions decisions, AuditTrail audit, Clock clock) {
		this.table = table;
		this.cases = cases;
		this.corrections = corrections;
		this.process = process;
		this.units = units;
		this.decisions = decisions;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Draws the sample of a period, once.
	 * @param from first day
	 * @param until last day, before today
	 * @param seed a seed that was published before
	 * @param by who draws, section chief of the authority
	 * @return the draw
	 */
	@Transactional
	Draw draw(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String seed, Person by) {
		UnitCode authority = authority(by);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI);
		if (from == null || until == null || until.isBefore(from) || !until.isBefore(today)) {
			throw new Refusal.Invalid("until", "recheck.period");
		}
		if (seed == null || seed.isBlank() || seed.strip().length() > LONGEST_SEED) {
			throw new Refusal.Invalid("seed", "recheck.seed", LONGEST_SEED);
		}
		// the head of the audit chain is where two who draw at once queue up
		this.audit.record("recheck:" + authority.value(), by.login(), from + "/" + until, "drawing",
				Map.of("seed", seed.strip()));
		if (this.table.overlaps(authority, from, until)) {
			throw new Refusal.Conflict("recheck.drawn");
		}
		int percent = percent(authority);
		List<SelfClosed> list = this.cases.of(authority, from, until);
		Draw draw = new Draw(0, authority, from, until, seed.strip(), percent, this.clock.instant(), by.login(),
				Lottery.draw(seed.strip(), percent, list));
		long id = this.table.add(draw);
		draw.drawn().forEach((ticket) -> this.process.start(ticket.caseNumber()));
		return find(id, by);
	}

	private static UnitCode authority(Person by) {
		return by.posts()
			.stream()
			.filter((post) -> post.role().equals(CHIEF))
			.map(Group::unit)
			.sorted((one, other) -> one.value().compareTo(other.value()))
			.findFirst()
			.orElseThrow(() -> new Refusal.Forbidden("recheck.forbidden"));
	}

	private int percent(UnitCode authority) {
		return this.decisions.evaluate("recheck-sample", Map.of("authority", authority.value()))
			.stream()
			.findFirst()
			.map((row) -> row.outputs().get("percent"))
			.map((value) -> ((Number) value).intValue())
			.orElse(0);
	}

	@Transactional(readOnly = true)
	List<Draw> draws(Person reader) {
		return this.table.of(reader.scope().authorities(), reader.scope().district());
	}

	@Transactional(readOnly = true)
	Draw find(long id, Person reader) {
		Set<String> authorities = reader.scope().authorities();
		return this.table.find(id)
			.filter((draw) -> reader.scope().district() || authorities.contains(draw.authority().value()))
			.orElseThrow(() -> new Refusal.NotFound("recheck.unknown", id));
	}

	/**
	 * Somebody has checked a case again.
	 * @param number the case
	 * @param result {@code passed}, {@code regrade} or {@code failed}
	 * @param findings what was found
	 * @param by login
	 */
	void checked(CaseNumber number, String result, String findings, String by) {
		CaseNumber opened = "passed".equals(result) ? null
				: this.corrections.reopen(number, "regrade".equals(result), findings, by);
		this.table.settle(number, result, opened);
	}

	String name(UnitCode authority) {
		return this.units.find(authority).map((unit) -> unit.name()).orElse(authority.value());
	}

	static boolean mayDraw(Person person) {
		return person.holds(CHIEF);
	}

}
