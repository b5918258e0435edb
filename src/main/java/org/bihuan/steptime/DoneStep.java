package org.bihuan.steptime;

import java.util.Arrays;
import java.util.List;

import org.bihuan.workflow.DoneTasks;

/**
 * What the sums count of a done task.
 *
 * @param task its identifier
 * @param unit code of the unit of its case
 * @param alike what it has in common with others
 */
record DoneStep(String task, String unit, Alike alike) {

	private static final String COLUMNS = """
			select i.task_id, i.process_key, i.step, extract(year from i.done_at) * 100 + extract(month from i.done_at)
			as on_month, cast(i.created_at as date) as began_on, cast(i.done_at as date) as done_on,
			substring(f.case_number, 1, 2) as kind, f.unit, f.authority,
			coalesce(f.lead_authority, '') as lead_authority, coalesce(f.town, '') as town, f.sector, f.grade, i.%s
			from %s i join case_file f on f.case_number = i.case_number where i.%s""";

	/** All done tasks; of their days only the first and the last one are known. */
	static final String SQL = COLUMNS.formatted(DoneTasks.STALE, DoneTasks.TABLE, DoneTasks.DONE);

	/** Those of them that the sums have not seen yet. */
	static final String UNSEEN = SQL + " and i." + DoneTasks.STALE + " = true";

	Object[] values() {
		return Arrays
			.asList(this.task, this.unit, this.alike.process(), this.alike.step(), this.alike.month(),
					this.alike.days(), this.alike.kind(), this.alike.authority(), this.alike.leadAuthority(),
					this.alike.town(), this.alike.sector(), this.alike.grade())
			.toArray();
	}

	/**
	 * What done tasks have in common that one sum counts; empty where there is none.
	 *
	 * @param process key of the process
	 * @param step key of the step
	 * @param month month in which they were done, for example {@code 202611}
	 * @param days working days that they took
	 * @param kind letters that the numbers of their cases begin with
	 * @param authority code of the competent authority
	 * @param leadAuthority code of the unit's lead authority
	 * @param town code of the town
	 * @param sector sector
	 * @param grade grade
	 */
	record Alike(String process, String step, int month, int days, String kind, String authority, String leadAuthority,
			String town, String sector, String grade) {

		/** In the order of the columns. */
		List<Object> values() {
			return List.of(this.process, this.step, this.month, this.days, this.kind, this.authority,
					this.leadAuthority, this.town, this.sector, this.grade);
		}

	}

}
