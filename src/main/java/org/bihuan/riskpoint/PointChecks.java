package org.bihuan.riskpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.duty.Period;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks of points: who, when, what was found, by which version of the list.
 */
@Service
class PointChecks {

	private final PointTable points;

	private final CheckTable checks;

	private final PhotoTable photos;

	private final CheckedDuties duties;

	private final AuditTrail audit;

	private final Clock clock;

	PointChecks(PointTable points, CheckTable checks, PhotoTable photos, CheckedDuties duties, AuditTrail audit,
			Clock clock) {
		this.points = points;
		this.checks = checks;
		this.photos = photos;
		this.duties = duties;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps a check, once for each key.
	 * @param point the point
	 * @param draft the check
	 * @param by who checked
	 * @return the check on the record
	 * @throws Refusal.Forbidden if the person does not check at this level there
	 * @throws Refusal.Conflict if the point is no more
	 * @throws Refusal.Invalid if answers are missing or do not fit the version that was
	 * open
	 */
	@Transactional
	public CheckRow record(RiskPoint point, CheckDraft draft, Person by) {
		if (!CheckLevel.of(by, point.unit()).contains(draft.level())) {
			throw new Refusal.Forbidden("riskpoint.refused.checker");
		}
		PointLists lists = this.points.lists(point.id(), draft.version())
			.orElseThrow(() -> new Refusal.Invalid("version", "riskpoint.refused.version"));
		draft.check(lists.of(draft.level()));
		// First of all, so that nobody who checks or changes a point of the unit waits
		// for somebody who waits for them.
		this.points.lock(point.unit());
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		CheckTimes times = CheckTimes.of(draft.level(), now, draft.saidAt(now), lists.since());
		Optional<Long> fresh = this.checks.add(point, draft, times, by.login());
		if (fresh.isEmpty()) {
			return this.checks.under(draft.key(), by.login());
		}
		refuseIfGone(this.points.find(point.id()).orElseThrow(), times);
		long id = fresh.get();
		List<String> hashes = draft.photos()
			.stream()
			.map((photo) -> this.photos.add(point.id(), id, null, photo))
			.toList();
		this.audit.record(PointRegister.chain(point.unit()), by.login(), String.valueOf(point.id()), "checked",
				content(id, draft, times, hashes));
		this.duties.look(point.unit(), draft.level(), times.period(draft.level()));
		return this.checks.find(id).orElseThrow();
	}

	/** What was checked while the point was there is kept, however late it comes. */
	private static void refuseIfGone(RiskPoint point, CheckTimes times) {
		Instant withdrawn = point.withdrawnAt();
		Instant done = (times.saidAt() != null) ? times.saidAt() : times.at();
		if (withdrawn != null && !done.isBefore(withdrawn)) {
			throw new Refusal.Conflict("riskpoint.refused.gone", withdrawn);
		}
	}

	private static Map<String, Object> content(long id, CheckDraft draft, CheckTimes times, List<String> hashes) {
		Map<String, Object> content = new HashMap<>();
		content.put("check", id);
		content.put("level", draft.level().name());
		content.put("version", draft.version());
		content.put("photos", hashes);
		content.put("remark", draft.remark());
		content.put("answers",
				draft.answers()
					.stream()
					.map((answer) -> Map.of("item", answer.item(), "fine", answer.fine(), "remark", answer.remark()))
					.toList());
		content.put("countsFor", times.period(draft.level()).key());
		if (times.saidAt() != null) {
			content.put("saidAt", times.saidAt().toString());
		}
		return content;
	}

	/**
	 * The last checks of a point.
	 * @param point the point
	 * @return at most ten, the newest first
	 */
	@Transactional(readOnly = true)
	public List<CheckRow> last(RiskPoint point) {
		return this.checks.last(point.id(), 10);
	}

	@Transactional(readOnly = true)
	public int unchecked(UnitCode unit, CheckLevel level, Period period) {
		return this.checks.unchecked(unit, level, period);
	}

	@Transactional(readOnly = true)
	public List<Fault> open(RiskPoint point) {
		return this.checks.open(point.id());
	}

	@Transactional(readOnly = true)
	public Optional<CheckRow> find(long id) {
		return this.checks.find(id);
	}

	@Transactional(readOnly = true)
	public List<CheckAnswer> answers(long check) {
		return this.checks.answers(check);
	}

	@Transactional(readOnly = true)
	public List<PhotoRow> photos(long check) {
		return this.photos.ofCheck(check);
	}

}
