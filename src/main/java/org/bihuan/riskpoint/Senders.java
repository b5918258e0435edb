package org.bihuan.riskpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sent a report stays sealed: those who work tip-offs may read it, one at a time, for
 * a reason, of units that their authority oversees, and each reading is on the record
 * before the name is.
 */
@Service
class Senders {

	static final String ROLE = "tip-off-officer";

	private static final int REASON = 500;

	private final SenderTable senders;

	private final PointReportTable reports;

	private final Units units;

	private final AuditTrail audit;

	Senders(SenderTable senders, PointReportTable reports, Units units, AuditTrail audit) {
		this.senders = senders;
		this.reports = reports;
		this.units = units;
		this.audit = audit;
	}

	/**
	 * Reports whose senders said who they are, the newest first.
	 * @param person who asks
	 * @return at most two hundred reports, without the senders
	 * @throws Refusal.Forbidden if the person does not work tip-offs
	 */
	@Transactional(readOnly = true)
	public List<PointReport> named(Person person) {
		may(person);
		Scope reach = reach(person);
		return this.reports.read(
				SenderTable.NAMED + " and " + reach.unitSql("p.unit") + " order by r.id desc limit 200",
				reach.parameters());
	}

	/**
	 * Opens the seal.
	 * @param report the report
	 * @param reason what the name is needed for
	 * @param person who reads
	 * @return what the sender said of themselves
	 * @throws Refusal.Forbidden if the person does not work tip-offs
	 * @throws Refusal.Invalid without a reason
	 * @throws Refusal.NotFound if nobody said who they are, or the unit is somebody
	 * else's
	 * @throws Refusal.Conflict if it was sealed with a key that is lost
	 */
	@Transactional
	public String read(long report, String reason, Person person) {
		may(person);
		String why = reason.strip();
		if (why.isEmpty() || why.codePointCount(0, why.length()) > REASON) {
			throw new Refusal.Invalid("reason", "riskpoint.refused.reason", REASON);
		}
		String sender = inReach(report, person).flatMap(this.senders::find)
			.orElseThrow(() -> new Refusal.NotFound("riskpoint.report.unknown"));
		this.audit.record("sealed-senders", person.login(), String.valueOf(report), "read", Map.of("reason", why));
		return sender;
	}

	private Optional<Long> inReach(long report, Person person) {
		Scope reach = reach(person);
		Map<String, Object> parameters = reach.parameters();
		parameters.put("id", report);
		return Optional.of(report)
			.filter((id) -> this.reports.count("r.id = :id and " + reach.unitSql("p.unit"), parameters) == 1);
	}

	/**
	 * Units of the authorities at which the post is held; an office's are the district's.
	 */
	private Scope reach(Person person) {
		Set<UnitCode> held = person.posts()
			.stream()
			.filter((post) -> post.role().equals(ROLE))
			.map(Group::unit)
			.collect(Collectors.toSet());
		boolean office = held.stream()
			.anyMatch((unit) -> this.units.find(unit).map(UnitView::kind).filter(UnitKind.OFFICE::equals).isPresent());
		return new Scope(person.login(), office, Set.of(),
				held.stream().map(UnitCode::value).collect(Collectors.toSet()), Set.of());
	}

	private static void may(Person person) {
		if (!person.holds(ROLE)) {
			throw new Refusal.Forbidden("riskpoint.refused.sealed");
		}
	}

}
