package org.bihuan.hazard;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Acts beside the steps of a case: who may begin them, what is refused, and what a
 * refused one leaves.
 */
@BihuanTest
class CaseActApplicationTests {

	private static final String UNIT = "E-0118";

	private static final Map<String, Object> REASON = Map.of("reason", "现场核实后的情况");

	@Autowired
	private ApplicationContext program;

	@Test
	void peopleAreOfferedWhatTheirPostAndTheStateOfTheCaseAllow() {
		Standing standing = at("rectify-measure");
		assertThat(standing.offered("chief-emergency")).containsExactly("closure", "grade", "transfer", "withdrawal");
		assertThat(standing.offered("boss-e-0118")).containsExactly("objection", "plan-amendment");
		assertThat(standing.offered("inspector1-emergency")).containsExactly("accident", "stoppage");
		assertThat(standing.offered("manager")).isEmpty();
		assertThat(at("verify").offered("boss-e-0118")).containsExactly("objection");
		assertThat(at("closed").offered("chief-emergency")).isEmpty();
	}

	@Test
	void whoeverHoldsAnotherPostBeginsNothing() {
		Standing standing = at("five-fix-assignment");
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> standing.begins("withdrawal", REASON, standing.person("inspector1-emergency")));
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> standing.begins("withdrawal", REASON, standing.person("boss-e-0002")));
		assertThat(standing.steps()).isEqualTo("five-fix-assignment@E-0118");
	}

	@Test
	void aSecondRequestOfAKindWaitsForTheFirst() {
		Standing standing = at("five-fix-assignment");
		Person chief = standing.person("chief-emergency");
		standing.begins("withdrawal", REASON, chief);
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> standing.begins("withdrawal", REASON, chief))
			.withMessage("workflow.act.waiting");
		assertThat(standing.offered("chief-emergency")).doesNotContain("withdrawal");
		standing.walk().decides("confirm-withdrawal", "refuse", "approve");
		assertThat(standing.steps()).isEqualTo("five-fix-assignment@E-0118");
		standing.begins("withdrawal", REASON, chief);
	}

	@Test
	void whoeverAskedDoesNotAgree() {
		Standing standing = at("five-fix-assignment");
		Person chief = standing.person("chief-emergency");
		standing.begins("withdrawal", REASON, chief);
		InboxRow confirm = standing.walk().open("confirm-withdrawal");
		assertThat(standing.walk().tasks().mayDo(confirm, chief)).isFalse();
		assertThat(standing.walk().tasks().form(confirm.id(), standing.walk().who(confirm)).data())
			.containsEntry("requested", "现场核实后的情况");
	}

	@Test
	void aRequestThatWasNeverFiledIsDroppedByItsOwnerAlone() {
		Standing standing = at("five-fix-assignment");
		Person chief = standing.person("chief-emergency");
		String task = standing.acts().open(standing.walk().number(), "withdrawal", chief).task();
		assertThat(standing.acts().open(standing.walk().number(), "withdrawal", chief).task()).isEqualTo(task);
		assertThat(standing.walk().tasks().mayAbandon(task, chief)).isTrue();
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> standing.walk().tasks().abandon(task, standing.person("leader-emergency")))
			.withMessage("workflow.act.notDroppable");
		standing.walk().tasks().abandon(task, chief);
		assertThat(standing.steps()).isEqualTo("five-fix-assignment@E-0118");
		assertThat(standing.walk().rows("select outcome from case_entry where scope = ? and kind = 'TASK'"))
			.extracting("OUTCOME")
			.contains("requested", "abandoned");
		assertThat(standing.services()).isEmpty();
	}

	@Test
	void aStepOfTheLoopOrAFiledRequestIsNotDropped() {
		Standing standing = at("five-fix-assignment");
		InboxRow plan = standing.walk().open("five-fix-assignment");
		Person boss = standing.walk().who(plan);
		standing.walk().tasks().claim(plan.id(), boss);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> standing.walk().tasks().abandon(plan.id(), boss));
		standing.begins("withdrawal", REASON, standing.person("chief-emergency"));
		InboxRow confirm = standing.walk().open("confirm-withdrawal");
		Person leader = standing.walk().who(confirm);
		standing.walk().tasks().claim(confirm.id(), leader);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> standing.walk().tasks().abandon(confirm.id(), leader));
	}

	@Test
	void aRequestIsNotFiledOnceTheCaseHasMovedOn() {
		Standing standing = at("self-acceptance");
		Person boss = standing.person("boss-e-0118");
		String task = standing.acts().open(standing.walk().number(), "plan-amendment", boss).task();
		standing.walk().applies();
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> standing.walk().tasks().complete(task, REASON, boss))
			.withMessage("hazard.act.noPlanInWork");
	}

	@Test
	void aWaitingRequestEndsWithItsCase() {
		Standing standing = at("sign-off");
		standing.begins("withdrawal", REASON, standing.person("chief-emergency"));
		standing.walk().decides("sign-off", "approve", "approve");
		assertThat(standing.steps()).startsWith("look-back@").doesNotContain("withdrawal");
	}

	@Test
	void aDuplicateOfADuplicatePointsToTheFirstAndBothNumbersAreKept() {
		Standing first = at("confirm-registration");
		Standing second = at("confirm-registration");
		Standing third = at("confirm-registration");
		closedAsDuplicate(second, first);
		closedAsDuplicate(third, second);
		assertThat(view(third).duplicateOf()).isEqualTo(first.walk().number().value());
		assertThat(view(first).duplicates()).containsExactly(second.walk().number().value(),
				third.walk().number().value());
	}

	@Test
	void aCircleOfDuplicatesIsRefused() {
		Standing first = at("confirm-registration");
		Standing second = at("confirm-registration");
		assertThat(refused(first, duplicate(first))).isEqualTo("hazard.duplicate.itself");
		assertThat(refused(first,
				Map.of("reason", "DUPLICATE", "duplicateOf", "YH-demo-2026-999999", "explanation", "同一处")))
			.isEqualTo("hazard.duplicate.unknown");
		first.begins("closure", duplicate(second), first.person("chief-emergency"));
		closedAsDuplicate(second, first);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> first.walk().decides("confirm-closure", "approve", "approve"))
			.withMessage("hazard.duplicate.circle");
		assertThat(first.walk().cover().state()).isEqualTo("REGISTERED");
	}

	@Test
	void aTransferToAnAuthorityWithoutAnybodyIsRefusedInWords() {
		Standing standing = at("verify");
		enable("chief-water", false);
		try {
			Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class,
					() -> standing.begins("transfer", transfer("A-water"), standing.person("chief-emergency")));
			assertThat(refusal.problems().get(0).messageKey()).isEqualTo("hazard.transfer.nobody");
		}
		finally {
			enable("chief-water", true);
		}
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> standing.begins("transfer", transfer("E-0001"), standing.person("chief-emergency")));
		assertThat(standing.steps()).isEqualTo("verify@A-emergency");
	}

	@Test
	void aRefusedTransferIsSettledByTheOffice() {
		Standing standing = at("verify");
		standing.begins("transfer", transfer("A-education"), standing.person("chief-emergency"));
		standing.walk().decides("accept-transfer", "refuse", "accept");
		InboxRow dispute = standing.walk().open("settle-dispute");
		assertThat(dispute.groups()).containsExactly("supervisor@O-demo");
		standing.walk().decides("settle-dispute", "stay", "transfer");
		assertThat(standing.steps()).isEqualTo("verify@A-emergency");
		assertThat(standing.walk().cover().authority()).hasToString("A-emergency");
	}

	@Test
	void whoeverHadClaimedAStepLosesItWhenTheCaseGoesElsewhere() {
		Standing standing = at("verify");
		Person inspector = standing.person("inspector1-emergency");
		standing.walk().tasks().claim(standing.walk().open("verify").id(), inspector);
		standing.begins("transfer", transfer("A-education"), standing.person("chief-emergency"));
		standing.walk().decides("accept-transfer", "accept", "accept");
		InboxRow verify = standing.walk().open("verify");
		assertThat(verify.assignee()).isNull();
		assertThat(verify.groups()).containsExactly("inspector@A-education");
		assertThat(standing.walk().tasks().mayDo(verify, inspector)).isFalse();
		standing.walk().verifies("pass");
		assertThat(standing.steps()).isEqualTo("sign-off@A-education");
	}

	@Test
	void anAccidentHoldsTheSignOffUpUntilTwoPersonsUnlinkIt() {
		Standing standing = at("sign-off");
		standing.begins("accident", Map.of("accident", "SG-1", "happenedOn", "2026-01-05", "connection", "同一设备"),
				standing.person("inspector1-emergency"));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> standing.walk().decides("sign-off", "approve", "approve"))
			.withMessage("hazard.accident.blocks");
		assertThat(view(standing).accident()).isEqualTo("SG-1");
		standing.begins("unlink-accident", REASON, standing.person("chief-emergency"));
		standing.walk().decides("confirm-unlink", "approve", "approve");
		assertThat(view(standing).accident()).isNull();
		standing.walk().decides("sign-off", "approve", "approve");
		assertThat(standing.walk().cover().state()).isEqualTo("SIGNED_OFF");
	}

	@Test
	void anAmendedPlanKeepsTheOldOneAndItsClockRunsOnWithWhatWasLeft() {
		Standing standing = Standing.at(this.program, UNIT, "approve-plan", true);
		assertThat(standing.walk().obligation("plan").state()).isEqualTo("held");
		standing.begins("plan-amendment", REASON, standing.person("boss-e-0118"));
		assertThat(standing.walk().obligation("plan").state()).isEqualTo("running");
		standing.walk().plans();
		assertThat(standing.walk().rows("select distinct plan_round from haz_measure where case_number = ?"))
			.hasSize(2);
		standing.walk().decides("approve-plan", "approve", "approve");
		assertThat(standing.steps()).contains("rectify-measure@E-0118");
	}

	@Test
	void aRaisedHazardGoesItsWholeWayUnderItsNewTerms() {
		Standing standing = at("rectify-measure");
		standing.begins("grade", grade("MAJOR"), standing.person("chief-emergency"));
		standing.walk().decides("approve-plan", "approve", "approve");
		standing.walk().rectifies();
		standing.walk().applies();
		standing.walk().verifies("pass");
		standing.walk().decides("co-sign-verification", "agree", "agree");
		standing.walk().duties();
		assertThat(standing.walk().open("sign-off").groups()).containsExactly("authority-leader@A-emergency");
		assertThat(standing.walk().open("sign-off").grade()).isEqualTo("MAJOR");
		standing.walk().decides("sign-off", "approve", "approve");
		assertThat(standing.walk().cover().state()).isEqualTo("SIGNED_OFF");
	}

	private Standing at(String step) {
		return Standing.at(this.program, UNIT, step, false);
	}

	private HazardView view(Standing standing) {
		return this.program.getBean(Hazards.class).find(standing.walk().number()).orElseThrow();
	}

	private static Map<String, Object> duplicate(Standing original) {
		return Map.of("reason", "DUPLICATE", "duplicateOf", original.walk().number().value(), "explanation", "同一处");
	}

	private static void closedAsDuplicate(Standing standing, Standing original) {
		standing.begins("closure", duplicate(original), standing.person("chief-emergency"));
		standing.walk().decides("confirm-closure", "approve", "approve");
		assertThat(standing.walk().cover().reason()).isEqualTo("DUPLICATE");
	}

	private static String refused(Standing standing, Map<String, Object> values) {
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class,
				() -> standing.begins("closure", values, standing.person("chief-emergency")));
		assertThat(standing.steps()).isEqualTo("confirm-registration@A-emergency");
		return refusal.problems().get(0).messageKey();
	}

	private static Map<String, Object> transfer(String to) {
		Map<String, Object> values = new HashMap<>(REASON);
		values.put("to", to);
		return values;
	}

	private static Map<String, Object> grade(String grade) {
		Map<String, Object> values = new HashMap<>(REASON);
		values.put("grade", grade);
		return values;
	}

	private void enable(String login, boolean enabled) {
		this.program.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.program.getBean(JdbcTemplate.class)
				.update("update org_person set enabled = ? where login = ?", enabled, login));
	}

}
