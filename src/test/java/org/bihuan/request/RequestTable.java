package org.bihuan.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.CaseActs;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What people begin beside the steps of a case that is walked.
 *
 * @param walk the case
 */
record RequestTable(CaseWalk walk) {

	static RequestTable found(ApplicationContext program, String unit, boolean major) {
		return new RequestTable(CaseWalk.found(program, unit, major));
	}

	/** A case that a unit registers itself. */
	static RequestTable selfFound(ApplicationContext program, String unit, @Nullable CaseNumber recurrenceOf) {
		Registration registration = new Registration(new UnitCode(unit), null, "灯管脱落", "灯管松动", "办公室", null, Map.of(),
				false, false, HazardSource.SELF_CHECK, null, recurrenceOf);
		Person officer = program.getBean(People.class).find("safety-" + unit.toLowerCase(Locale.ROOT)).orElseThrow();
		return new RequestTable(
				new CaseWalk(program, program.getBean(Hazards.class).register(registration, officer, null)));
	}

	/** A case whose plan is carried out. */
	static RequestTable rectifying(ApplicationContext program, String unit) {
		RequestTable table = found(program, unit, false);
		table.walk().plans();
		return table;
	}

	/** A wish for more days to rectify. */
	static Map<String, Object> extension(int days) {
		return Map.of("obligation", "rectify", "kind", "EXTEND", "days", days, "ground", "EQUIPMENT", "explanation",
				"备件月底到货");
	}

	/** Somebody begins an act and files it. */
	void begins(String act, String login, Map<String, Object> values) {
		acts().begin(this.walk.number(), act, values, person(login));
	}

	/** Why an act cannot begin now. */
	String refused(String act, String login, Map<String, Object> values) {
		Refusal.Conflict refusal = catchThrowableOfType(Refusal.Conflict.class, () -> begins(act, login, values));
		assertThat(refusal).as(act).isNotNull();
		return refusal.messageKey();
	}

	/** What a cell of the table says: the act begins, or why it does not. */
	String cell(String act, String login) {
		List<String> before = this.walk.steps();
		try {
			String task = acts().open(this.walk.number(), act, person(login)).task();
			assertThat(this.walk.steps()).hasSize(before.size() + 1);
			this.walk.tasks().abandon(task, person(login));
			assertThat(this.walk.steps()).isEqualTo(before);
			return "begins";
		}
		catch (Refusal.Conflict ex) {
			assertThat(this.walk.steps()).isEqualTo(before);
			return ex.messageKey();
		}
	}

	boolean stopped() {
		return files().flags(this.walk.number()).contains(CaseFlag.STOPPED);
	}

	CaseFiles files() {
		return this.walk.program().getBean(CaseFiles.class);
	}

	CaseActs acts() {
		return this.walk.program().getBean(CaseActs.class);
	}

	Person person(String login) {
		return this.walk.people().find(login).orElseThrow();
	}

}
