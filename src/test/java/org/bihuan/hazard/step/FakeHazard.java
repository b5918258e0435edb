package org.bihuan.hazard.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.hazard.domain.Hazard;
import org.bihuan.hazard.domain.HazardChanges;
import org.bihuan.hazard.domain.HazardWork;
import org.bihuan.hazard.domain.Terms;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.decision.DecideStep;
import org.bihuan.workflow.step.BareSteps;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;

/**
 * One hazard as its process sees it; a test sets what it is like and reads what it was
 * told.
 */
final class FakeHazard {

	/** What the process asked of the room, in order. */
	final List<String> told = new ArrayList<>();

	/** Grade by which the terms were decided, in order. */
	final List<String> terms = new ArrayList<>();

	String grade = "GENERAL";

	boolean quick;

	boolean approval;

	boolean plan;

	int open;

	private final Hazard hazard = Mockito.mock(Hazard.class, this::answer);

	void reset() {
		this.told.clear();
		this.terms.clear();
		this.grade = "GENERAL";
		this.quick = false;
		this.approval = false;
		this.plan = true;
		this.open = 1;
	}

	private Object answer(InvocationOnMock call) throws Throwable {
		return switch (call.getMethod().getName()) {
			case "major" -> "MAJOR".equals(this.grade);
			case "grade" -> this.grade;
			case "quick" -> this.quick;
			case "hasPlan" -> this.plan;
			case "openMeasures" -> Collections.nCopies(this.open, null);
			case "terms" ->
				new Terms(5, 24, 1, 15, 3, 2, 20, this.approval ? "section-chief@authority" : null, "P-0", "here");
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		};
	}

	Map<Object, Object> beans() {
		HazardWork work = Mockito.mock(HazardWork.class, this::work);
		HazardChanges changes = Mockito.mock(HazardChanges.class, this::work);
		HazardSteps steps = new HazardSteps(work);
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("decide", new DecideStep(decisions()));
		beans.put("hazardClosed", new HazardClosedSteps(work));
		beans.put("hazardGraded", steps.hazardGraded());
		beans.put("hazardMajorDutiesStarted", steps.hazardMajorDutiesStarted());
		beans.put("hazardDutiesDone", steps.hazardDutiesDone());
		beans.put("hazardDutiesDropped", steps.hazardDutiesDropped(changes));
		beans.put("hazardConfirmed", steps.hazardConfirmed());
		beans.put("hazardPlanAccepted", steps.hazardPlanAccepted());
		beans.put("hazardMeasuresReopened", steps.hazardMeasuresReopened());
		beans.put("hazardPlanReopened", steps.hazardPlanReopened());
		beans.put("hazardVerified", steps.hazardVerified());
		beans.put("hazardSignedOff", steps.hazardSignedOff());
		beans.put("hazardRecurred", steps.hazardRecurred());
		return beans;
	}

	private Object work(InvocationOnMock call) throws Throwable {
		String name = call.getMethod().getName();
		this.told.add((call.getArguments().length > 1) ? name + " " + call.getArgument(1) : name);
		return (call.getMethod().getReturnType() == Hazard.class) ? this.hazard : Mockito.RETURNS_DEFAULTS.answer(call);
	}

	private Decisions decisions() {
		return Mockito.mock(Decisions.class, (call) -> {
			Map<String, Object> inputs = call.getArgument(2);
			return "hazard-grading".equals(call.getArgument(1)) ? row(Map.of("grade", this.grade))
					: terms(String.valueOf(inputs.get("grade")));
		});
	}

	private List<DecisionRow> terms(String grade) {
		this.terms.add(grade);
		return row(Map.of("confirmedBy", "section-chief@authority", "planApprovedBy", "section-chief@authority",
				"verifiedBy", "inspector@authority", "signedOffBy",
				"MAJOR".equals(grade) ? "authority-leader@authority" : "section-chief@authority", "lookBackBy",
				"inspector@authority"));
	}

	private static List<DecisionRow> row(Map<String, Object> outputs) {
		return List.of(new DecisionRow("r1", new HashMap<>(outputs), "P-0", "here"));
	}

}
