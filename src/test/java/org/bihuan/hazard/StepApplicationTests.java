package org.bihuan.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Who may do a step, and what happens to whoever comes second.
 */
@BihuanTest
class StepApplicationTests {

	private static final Map<String, Object> CONFIRM = Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason",
			"不构成重大");

	@Autowired
	private ApplicationContext program;

	@LocalServerPort
	private int port;

	@Test
	void whoeverVerifiedDoesNotCoSign() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0001", true);
		walk.plans();
		walk.decides("approve-plan", "approve", "approve");
		walk.rectifies();
		walk.applies();
		Person verifier = walk.who(walk.open("verify"));
		walk.verifies("pass");
		InboxRow coSign = walk.open("co-sign-verification");
		assertThat(walk.tasks().mayDo(coSign, verifier)).isFalse();
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> walk.tasks().claim(coSign.id(), verifier))
			.withMessage("workflow.task.separation");
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> walk.tasks().complete(coSign.id(), Map.of("outcome", "agree"), verifier))
			.withMessage("workflow.task.separation");
		assertThat(walk.who(coSign).login()).isNotEqualTo(verifier.login());
		walk.decides("co-sign-verification", "agree", "agree");
		assertThat(walk.steps()).doesNotContain("sign-off");
		walk.duties();
		assertThat(walk.steps()).containsExactly("sign-off");
	}

	@Test
	void aStrangerDoesNothing() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		InboxRow plan = walk.open("five-fix-assignment");
		Person chief = person(walk, "chief-emergency");
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> walk.tasks().claim(plan.id(), chief));
		Person stranger = person(walk, "boss-e-0002");
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> walk.tasks().claim(plan.id(), stranger));
	}

	@Test
	void whoeverClaimsSecondHearsWhoWasFasterAndWhen() {
		CaseWalk walk = verifying();
		InboxRow task = walk.open("verify");
		Person first = person(walk, "inspector1-emergency");
		Person second = person(walk, "inspector2-emergency");
		walk.tasks().claim(task.id(), first);
		walk.tasks().claim(task.id(), first);
		Refusal.Conflict refusal = catchThrowableOfType(Refusal.Conflict.class,
				() -> walk.tasks().claim(task.id(), second));
		assertThat(refusal.messageKey()).isEqualTo("workflow.task.claimed");
		assertThat(refusal.arguments()).containsExactly(first.name(), walk.open("verify").assignedAt());
		walk.tasks().release(task.id(), first);
		walk.tasks().claim(task.id(), second);
	}

	@Test
	void ofTwoWhoClaimAtOnceOneHearsWhoWasFaster() {
		CaseWalk walk = verifying();
		InboxRow task = walk.open("verify");
		List<Callable<String>> both = List
			.of(person(walk, "inspector1-emergency"), person(walk, "inspector2-emergency"))
			.stream()
			.map((person) -> (Callable<String>) () -> claim(walk, task, person))
			.toList();
		assertThat(together(both)).containsExactly("claimed", "workflow.task.claimed");
		assertThat(walk.open("verify").assignee()).isIn("inspector1-emergency", "inspector2-emergency");
		assertThat(walk.rows("""
				select seq from case_entry where scope = ? and kind = 'TASK' and subject = 'verify'
				and outcome = 'claimed'""")).hasSize(1);
	}

	@Test
	void whatIsDoneIsDoneOnce() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		InboxRow task = walk.open("rectify-measure");
		Person worker = walk.who(task);
		walk.does(task, Map.of("done", "已清理"), worker);
		Refusal.Conflict refusal = catchThrowableOfType(Refusal.Conflict.class,
				() -> walk.tasks().complete(task.id(), Map.of("done", "再次清理"), worker));
		assertThat(refusal.messageKey()).isEqualTo("workflow.task.done");
		assertThat(refusal.arguments()[0]).isEqualTo(worker.name());
	}

	@Test
	void ofTwoWhoCompleteAtOnceOneWins() {
		CaseWalk walk = verifying();
		InboxRow task = walk.open("verify");
		List<Person> inspectors = List.of(person(walk, "inspector1-emergency"), person(walk, "inspector2-emergency"));
		walk.photos(task, inspectors.get(0));
		Map<String, Object> values = walk.verification("pass");
		List<Callable<String>> both = inspectors.stream()
			.map((person) -> (Callable<String>) () -> complete(walk, task, values, person))
			.toList();
		List<String> answers = together(both);
		assertThat(answers.get(0)).isEqualTo("done");
		assertThat(answers.get(1)).isIn("workflow.task.changed", "workflow.task.done");
		assertThat(walk.steps()).containsExactly("sign-off");
		assertThat(walk.rows("select seq from case_entry where scope = ? and kind = 'STEP' and subject = 'verify'"))
			.hasSize(1);
	}

	@Test
	void aReturnedSignOffIsVerifiedAgainAndTheCoverSaysSo() {
		CaseWalk walk = verifying();
		walk.verifies("pass");
		walk.decides("sign-off", "return", "approve");
		assertThat(walk.steps()).containsExactly("verify");
		assertThat(walk.cover().state()).isEqualTo("VERIFYING");
	}

	@Test
	void anOpenStepOfARejectedCaseIsGone() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0001", true);
		InboxRow interim = walk.open("interim-measures");
		walk.decides("confirm-registration", "reject", "confirm");
		assertThat(walk.steps()).isEmpty();
		Person safety = person(walk, "safety-e-0001");
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> walk.tasks().claim(interim.id(), safety))
			.withMessage("workflow.task.dropped");
		assertThat(walk.obligation("dual-report").state()).isEqualTo("ended");
	}

	@Test
	void aConfirmerMayRaiseTheGrade() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", false);
		walk.does("confirm-registration", Map.of("outcome", "confirm", "grade", "MAJOR", "gradeReason", "构成重大"));
		assertThat(walk.cover().grade()).isEqualTo("MAJOR");
		assertThat(walk.steps()).containsExactly("five-fix-assignment", "interim-measures", "report-major-hazard",
				"report-to-workers-congress");
		walk.plans();
		assertThat(walk.steps()).contains("approve-plan");
	}

	@Test
	void aHazardThatRecursOpensACaseThatNamesTheOldOne() {
		CaseWalk walk = verifying();
		walk.verifies("pass");
		walk.decides("sign-off", "approve", "approve");
		walk.lookBack("recurred");
		assertThat(walk.steps()).isEmpty();
		assertThat(walk.cover().state()).isEqualTo("CLOSED");
		assertThat(walk.rows("select case_number from haz_hazard where recurrence_of = ?")).hasSize(1);
	}

	@Test
	void aReminderIsWrittenOnce() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		Instant now = this.program.getBean(Clock.class).instant();
		walk.days((int) Duration.between(now, walk.obligation("plan").dueAt()).toDays());
		int reminders = reminders(walk);
		assertThat(reminders).isPositive();
		assertThat(taskPage(walk.open("five-fix-assignment"))).contains("已提醒：");
		walk.days(0);
		walk.days(0);
		assertThat(reminders(walk)).isEqualTo(reminders);
		walk.days(30);
		walk.days(1);
		assertThat(walk.rows("""
				select subject, content from case_entry where scope = ? and kind = 'REMINDER'
				group by subject, content having count(*) > 1""")).isEmpty();
		assertThat(walk.obligation("plan").state()).isEqualTo("missed");
	}

	private String taskPage(InboxRow task) {
		Browser boss = new Browser(this.port);
		boss.login("boss-e-0118", "bihuan-demo");
		return boss.get("/tasks/" + task.id()).body();
	}

	private static int reminders(CaseWalk walk) {
		return walk.rows("select seq from case_entry where scope = ? and kind = 'REMINDER'").size();
	}

	private CaseWalk verifying() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", false);
		walk.does("confirm-registration", CONFIRM);
		walk.plans();
		walk.rectifies();
		walk.applies();
		return walk;
	}

	private static String complete(CaseWalk walk, InboxRow task, Map<String, Object> values, Person person) {
		try {
			walk.tasks().complete(task.id(), values, person);
			return "done";
		}
		catch (Refusal.Conflict ex) {
			return ex.messageKey();
		}
	}

	private static String claim(CaseWalk walk, InboxRow task, Person person) {
		try {
			walk.tasks().claim(task.id(), person);
			return "claimed";
		}
		catch (Refusal.Conflict ex) {
			return ex.messageKey();
		}
	}

	private List<String> together(List<Callable<String>> acts) {
		ExecutorService threads = Executors.newFixedThreadPool(acts.size());
		try {
			return threads.invokeAll(acts).stream().map(this::answer).sorted().toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
		finally {
			threads.shutdown();
		}
	}

	private String answer(Future<String> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static Person person(CaseWalk walk, String login) {
		return walk.people().find(login).orElseThrow();
	}

}
