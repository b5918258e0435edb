package org.bihuan.inspection;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks.TaskForm;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An inspection of the running program, in a period of its own that no other test knows.
 *
 * @param program the running program
 * @param period identifier of the period
 * @param number its file
 */
public record InspectionWalk(ApplicationContext program, long period, CaseNumber number) {

	/**
	 * A period begins at a unit of the demo.
	 * @param program the running program
	 * @param unit code of the unit
	 * @param subject what is inspected
	 * @param outputs what must come out besides
	 * @param left how long the period lasts from now on; negative if it was missed
	 * @return the inspection
	 */
	public static InspectionWalk begun(ApplicationContext program, String unit, String subject, String outputs,
			Duration left) {
		Instant now = program.getBean(Clock.class).instant();
		String key = "T" + UUID.randomUUID().toString().substring(0, 12);
		boolean missed = left.isNegative();
		return program.getBean(TransactionOperations.class).execute((status) -> {
			JdbcTemplate jdbc = program.getBean(JdbcTemplate.class);
			jdbc.update("""
					insert into dty_period (unit, kind, duty, target_key, period, frequency, post, first_day, due_at,
					state, document, place, extra_output, process_started, missed_at)
					values (?, 'LEADER_INSPECTION', ?, 0, ?, 'QUARTERLY', 'principal-leader', ?, ?, ?, 'D001',
					'§26二(一)4', ?, true, ?)""", unit, subject, key,
					Date.valueOf(LocalDate.ofInstant(now, Zone.SHANGHAI).minusDays(60)), Timestamp.from(now.plus(left)),
					missed ? "MISSED" : "OPEN", outputs, missed ? Timestamp.from(now.plus(left)) : null);
			long id = jdbc.queryForObject("select id from dty_period where period = ?", Long.class, key);
			program.getBean(InspectionDuty.class).start(program.getBean(DutyPeriods.class).find(id).orElseThrow());
			String number = jdbc.queryForObject("select case_number from ins_inspection where period_id = ?",
					String.class, id);
			return new InspectionWalk(program, id, new CaseNumber(number));
		});
	}

	/** The case as others walk it. */
	public CaseWalk walk() {
		return new CaseWalk(this.program, this.number);
	}

	/** The task of the leader. */
	public InboxRow task() {
		return walk().open("lead-inspection");
	}

	/** Values of a leader who finds everything in order. */
	public Map<String, Object> values(Person leader) {
		TaskForm form = walk().tasks().form(task().id(), leader);
		List<Map<String, Object>> checklist = new ArrayList<>();
		for (Object row : (List<?>) form.data().get("checklist")) {
			checklist.add(Map.of("item", String.valueOf(((Map<?, ?>) row).get("item")), "result", "ok"));
		}
		return new HashMap<>(Map.of("inspectedOn", form.data().get("inspectedOn"), "place", "一号厂房", "companions",
				"安全总监", "checklist", checklist, "findings", List.of(), "noneFound", true, "signing", "drawn"));
	}

	/** How the period stands. */
	public DutyPeriodView owed() {
		return this.program.getBean(DutyPeriods.class).find(this.period).orElseThrow();
	}

}
