package org.bihuan.escalation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.escalation.ladder.Ladder;
import org.bihuan.escalation.ladder.LadderWork;
import org.bihuan.escalation.ladder.Rung;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.decision.DecideStep;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;

/**
 * One ladder as its process sees it; a test sets what is open and what is in force.
 */
final class FakeLadder {

	/** What the process asked of the room, in order. */
	final List<String> told = new ArrayList<>();

	final Set<String> inForce = new HashSet<>();

	List<String> path = List.of();

	String addresseeKind = "ENTERPRISE";

	boolean idle;

	boolean settled;

	int rank;

	private final Ladder ladder = Mockito.mock(Ladder.class,
			(call) -> "rank".equals(call.getMethod().getName()) ? this.rank : Mockito.RETURNS_DEFAULTS.answer(call));

	void reset() {
		this.told.clear();
		this.inForce.clear();
		this.path = List.of("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW");
		this.addresseeKind = "ENTERPRISE";
		this.idle = false;
		this.settled = false;
		this.rank = 1;
	}

	Map<Object, Object> beans() {
		LadderSteps steps = new LadderSteps(Mockito.mock(LadderWork.class, this::work));
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("decide", new DecideStep(Mockito.mock(Decisions.class, (call) -> row(call.getArgument(2)))));
		beans.put("ladderLook", steps.ladderLook());
		beans.put("ladderProposed", steps.ladderProposed());
		beans.put("ladderWaits", steps.ladderWaits());
		beans.put("ladderEnded", steps.ladderEnded());
		return beans;
	}

	private Object work(InvocationOnMock call) throws Throwable {
		return switch (call.getMethod().getName()) {
			case "look" -> look();
			case "propose" -> propose(call.getArgument(1));
			case "ladder" -> this.ladder;
			case "reviewDays" -> 7;
			case "waits" -> waits(call.getArgument(1));
			case "ended" -> this.told.add("ended") ? null : null;
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		};
	}

	private Map<String, Object> look() {
		this.told.add("look");
		return Map.of("idle", this.idle, "settled", this.settled, "rank", this.rank, "grade", "MAJOR", "trigger",
				"OVERDUE", "addresseeKind", this.addresseeKind);
	}

	private boolean propose(Rung rung) {
		boolean known = this.inForce.contains(rung.measure());
		this.told.add((known ? "in force " : "proposed ") + rung.measure());
		this.rank += known ? 1 : 0;
		return known;
	}

	private Instant waits(int days) {
		this.told.add("waits " + days);
		return ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(days));
	}

	private List<DecisionRow> row(Map<String, Object> inputs) {
		int next = (Integer) inputs.get("rank");
		return (next > this.path.size()) ? List.of()
				: List.of(new DecisionRow("r" + next, Map.of("measure", this.path.get(next - 1), "issuedBy",
						"section-chief@authority", "waitDays", 5, "maySkip", true), "P-0", "here"));
	}

}
