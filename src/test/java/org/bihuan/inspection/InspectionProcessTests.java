package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.duty.CamundaPeriodProcess;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of an inspection.
 */
@Deployment(resources = "bpmn/leader-inspection.bpmn")
class InspectionProcessTests {

	private static final List<String> TOLD = new ArrayList<>();

	private static int cases;

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("inspection", beans());

	private CaseNumber number;

	private BareSteps steps;

	private static Map<Object, Object> beans() {
		Inspections inspections = Mockito.mock(Inspections.class, (call) -> switch (call.getMethod().getName()) {
			case "found" -> told("found " + call.getArgument(1));
			case "dropped" -> told("dropped " + call.getArgument(1));
			case "signed", "archived" -> told(call.getMethod().getName());
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		});
		Outputs outputs = Mockito.mock(Outputs.class, (call) -> told(call.getMethod().getName()));
		InspectionSteps steps = new InspectionSteps(inspections, outputs);
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("inspectionSigned", steps.inspectionSigned());
		beans.put("inspectionFinding", steps.inspectionFinding());
		beans.put("inspectionReport", steps.inspectionReport());
		beans.put("inspectionLedger", steps.inspectionLedger());
		beans.put("inspectionArchived", steps.inspectionArchived());
		beans.put("inspectionDropped", steps.inspectionDropped());
		return beans;
	}

	private static Object told(String what) {
		TOLD.add(what);
		return null;
	}

	@BeforeEach
	void nothingWasTold() {
		TOLD.clear();
	}

	@Test
	void whoeverTheTableNamesLeadsIt() {
		start("deputy-leader@unit", false, false);
		assertThat(this.steps.open()).containsExactly("lead-inspection");
		assertThat(this.steps.group("lead-inspection")).isEqualTo("deputy-leader@unit");
		leads(0);
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("signed", "record", "archived");
	}

	@Test
	void eachFindingBecomesAHazardInItsOrder() {
		start("principal-leader@unit", false, false);
		leads(3);
		assertThat(TOLD).containsExactly("signed", "found 0", "found 1", "found 2", "record", "archived");
	}

	@Test
	void someInspectionsAreReportedOrListed() {
		start("principal-leader@unit", true, false);
		leads(1);
		assertThat(TOLD).containsExactly("signed", "found 0", "report", "record", "archived");
		TOLD.clear();
		start("principal-leader@unit", false, true);
		leads(0);
		assertThat(TOLD).containsExactly("signed", "ledger", "record", "archived");
		TOLD.clear();
		start("principal-leader@unit", true, true);
		leads(0);
		assertThat(TOLD).containsExactly("signed", "report", "ledger", "record", "archived");
	}

	@Test
	void aPeriodThatIsNoLongerOwedEndsIt() {
		start("principal-leader@unit", true, true);
		process().drop(Inspections.MODEL, this.number, "活动取消");
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("dropped 活动取消");
		process().drop(Inspections.MODEL, this.number, "活动取消");
		assertThat(TOLD).hasSize(1);
	}

	private void leads(int findings) {
		this.steps.done("lead-inspection", "", Map.of("found", findings > 0, "findingCount", findings));
	}

	private void start(String ledBy, boolean reportsToFire, boolean keepsLedger) {
		this.number = new CaseNumber("DJ-demo-2026-" + ++cases);
		process().start(Inspections.MODEL, this.number, Map.of("caseNumber", this.number.value(), "ledBy", ledBy,
				"reportsToFire", reportsToFire, "keepsLedger", keepsLedger));
		String instance = engine().getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number.value())
			.singleResult()
			.getId();
		this.steps = new BareSteps(engine(), instance);
	}

	private CamundaPeriodProcess process() {
		return new CamundaPeriodProcess(engine().getRuntimeService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
