package org.bihuan.duty.period;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyProcess;
import org.bihuan.duty.DutyState;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records by hand that a duty was done: whoever answers for it, or who keeps the records
 * of the unit where no signature is demanded.
 */
@Service
public class DutyRecording {

	private static final int LONGEST_NOTE = 1000;

	private static final int LONGEST_EVIDENCE = 200;

	/** Who keeps the records of an enterprise, and of an authority or a town. */
	private static final List<String> KEEPERS = List.of("safety-officer", "section-chief");

	private final DutyList list;

	private final DutyPeriods periods;

	private final DutyRows rows;

	private final ObjectProvider<DutyProcess> processes;

	private final AuditTrail audit;

	private final Clock clock;

	DutyRecording(DutyList list, DutyPeriods periods, DutyRows rows, ObjectProvider<DutyProcess> processes,
			AuditTrail audit, Clock clock) {
		this.list = list;
		this.periods = periods;
		this.rows = rows;
		this.processes = processes;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What stands against a record by this person.
	 * @param line the period
	 * @param person who wants to record
	 * @return the refusal in words, or empty if it may be recorded
	 */
	public Optional<Refusal> hindrance(DutyLine line, Person person) {
		DutyPeriodView period = line.period();
		if (this.processes.stream().anyMatch((room) -> room.runs(period))) {
			return Optional.of(new Refusal.Conflict("duty.byProcess"));
		}
		boolean keeper = !line.mustSign() && KEEPERS.stream().anyMatch((role) -> person.holds(role, period.unit()));
		if (!keeper && !person.holds(period.post(), period.unit())) {
			return Optional.of(new Refusal.Forbidden(line.mustSign() ? "duty.mustSign" : "duty.notYours"));
		}
		return owed(period) ? Optional.empty() : Optional.of(new Refusal.Conflict("duty.over." + period.state()));
	}

	private static boolean owed(DutyPeriodView period) {
		return period.state() == DutyState.OPEN || period.state() == DutyState.MISSED;
	}

	/**
	 * Where a person begins the process in which a period is done.
	 * @param period the period
	 * @param person who wants to do it
	 * @return its place below the address of the period; empty if there is none for this
	 * person, or it is over
	 */
	public Optional<String> begunAt(DutyPeriodView period, Person person) {
		return (owed(period) && person.holds(period.post(), period.unit())) ? this.processes.stream()
			.filter((room) -> room.runs(period))
			.flatMap((room) -> room.begunAt().stream())
			.findFirst() : Optional.empty();
	}

	/**
	 * Records that a duty was done.
	 * @param id the period
	 * @param note what was done; required
	 * @param evidence where the evidence is kept; null if nothing is said
	 * @param person who records
	 * @return the period as it stands now
	 * @throws Refusal if there is no such period in the person's sight, it is not the
	 * person's to record, or it is over
	 */
	@Transactional
	public DutyLine done(long id, @Nullable String note, @Nullable String evidence, Person person) {
		DutyLine line = find(id, person);
		hindrance(line, person).ifPresent((refusal) -> {
			throw refusal;
		});
		String what = text("note", note, LONGEST_NOTE);
		String where = text("evidence", evidence, LONGEST_EVIDENCE);
		if (what.isEmpty()) {
			throw new Refusal.Invalid("note", "duty.note.missing");
		}
		this.periods.done(id, this.clock.instant(), person.login());
		this.rows.note(id, what, where);
		Map<String, String> told = new HashMap<>(Map.of("unit", line.period().unit().value(), "kind",
				line.period().kind().name(), "duty", line.period().duty(), "period", line.period().period()));
		told.put("note", what);
		told.put("evidence", where);
		this.audit.record("duty", person.login(), String.valueOf(id), "done", told);
		return find(id, person);
	}

	private DutyLine find(long id, Person person) {
		return this.list.find(id, person).orElseThrow(() -> new Refusal.NotFound("duty.unknown", id));
	}

	private static String text(String field, @Nullable String value, int longest) {
		String text = (value != null) ? value.strip() : "";
		if (text.codePointCount(0, text.length()) > longest) {
			throw new Refusal.Invalid(List.of(new FieldProblem(field, "duty.text.long", longest)));
		}
		return text;
	}

}
