package org.bihuan.hazard;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.workflow.CaseAct;
import org.bihuan.workflow.CaseActs;
import org.bihuan.workflow.CaseActs.Begun;
import org.bihuan.workflow.InboxRow;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hazard that stands at a step, what people begin in its case, and how it stands then.
 *
 * @param walk the case
 */
public record Standing(CaseWalk walk) {

	private static final String CONFIRM = "confirm-registration";

	private static final List<String> WAY = List.of(CONFIRM, "five-fix-assignment", "approve-plan", "rectify-measure",
			"self-acceptance", "verify", "co-sign-verification", "duties", "sign-off", "look-back", "closed");

	/**
	 * A hazard of the demo, led to a step.
	 * @param program the running program
	 * @param unit code of the unit, one of the sector industry-trade without criteria
	 * @param step the step, {@code duties} while it waits for them, or {@code closed}
	 * @param major whether it is a major hazard
	 * @return the hazard
	 */
	public static Standing at(ApplicationContext program, String unit, String step, boolean major) {
		CaseWalk walk = CaseWalk.registered(program, unit, major);
		if ("fix-at-once".equals(step)) {
			walk.does(CONFIRM,
					Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason", "不构成重大", "canFixAtOnce", true));
			return new Standing(walk);
		}
		for (int i = 0; i < WAY.indexOf(step); i++) {
			pass(walk, WAY.get(i), major);
		}
		return new Standing(walk);
	}

	private static void pass(CaseWalk walk, String step, boolean major) {
		switch (step) {
			case CONFIRM -> walk.does(CONFIRM, major ? Map.of("outcome", "confirm")
					: Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason", "不构成重大"));
			case "five-fix-assignment" -> walk.plans();
			case "rectify-measure" -> walk.rectifies();
			case "self-acceptance" -> walk.applies();
			case "verify" -> walk.verifies("pass");
			case "sign-off" -> walk.decides("sign-off", "approve", "approve");
			case "look-back" -> walk.lookBack("held");
			default -> passMajor(walk, step, major);
		}
	}

	private static void passMajor(CaseWalk walk, String step, boolean major) {
		if (!major) {
			return;
		}
		if ("duties".equals(step)) {
			walk.duties();
		}
		else {
			String forward = "approve-plan".equals(step) ? "approve" : "agree";
			walk.decides(step, forward, forward);
		}
	}

	/** Verifications failed more often than is allowed: a ladder opens. */
	public void ladder() {
		TransactionTemplate transaction = this.walk.program().getBean(TransactionTemplate.class);
		transaction.executeWithoutResult((status) -> this.walk.program()
			.publishEvent(new VerificationFailed(this.walk.number(), 3, 2,
					this.walk.program().getBean(Clock.class).instant())));
	}

	/** Somebody begins an act; files that its request asks for are added. */
	public void begins(String act, Map<String, Object> values, Person person) {
		Begun begun = acts().begin(this.walk.number(), act, values, person);
		if (begun.task() != null) {
			this.walk.does(this.walk.tasks().find(begun.task(), person), values, person);
		}
	}

	/** Keys of the acts that somebody may begin. */
	public List<String> offered(String login) {
		return acts().offered(this.walk.number(), person(login)).stream().map(CaseAct::key).toList();
	}

	/** The acts of the program. */
	public CaseActs acts() {
		return this.walk.program().getBean(CaseActs.class);
	}

	/** Somebody of the demo. */
	public Person person(String login) {
		return this.walk.people().find(login).orElseThrow();
	}

	/** Open steps, each with the unit at which it waits. */
	public String steps() {
		return this.walk.tasks().open(this.walk.number()).stream().map(Standing::step).sorted().collect(joined());
	}

	private static String step(InboxRow task) {
		return task.step() + "@"
				+ task.groups().stream().map((group) -> Group.parse(group).unit().value()).collect(joined());
	}

	/** Legal clocks and how they stand. */
	public String clocks() {
		return obligations().stream().map((one) -> one.kind() + "=" + one.state()).sorted().collect(joined());
	}

	/** Legal obligations. */
	public List<ObligationView> obligations() {
		return this.walk.program()
			.getBean(Obligations.class)
			.ofCase(this.walk.number())
			.stream()
			.filter((one) -> !one.service())
			.toList();
	}

	/** Service clocks that run, each with the unit that must meet it. */
	public List<String> services() {
		return this.walk.program()
			.getBean(Obligations.class)
			.ofCase(this.walk.number())
			.stream()
			.filter((one) -> one.service() && "running".equals(one.state()))
			.map((one) -> one.kind() + "@" + one.unit())
			.sorted()
			.toList();
	}

	/** Whether the ladder lives. */
	public String ladderState() {
		return this.walk.ladders().stream().anyMatch((ladder) -> ladder.get("ENDED_AT") == null) ? "live" : "none";
	}

	private static Collector<CharSequence, ?, String> joined() {
		return Collectors.joining(" ");
	}

}
