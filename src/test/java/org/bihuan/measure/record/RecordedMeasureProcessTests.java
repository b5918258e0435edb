package org.bihuan.measure.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.BareEngine;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.Measures;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

/**
 * Every path of a measure that is only recorded.
 */
@Deployment(resources = "bpmn/recorded-measure.bpmn")
class RecordedMeasureProcessTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private static final List<String> SETTLED = new ArrayList<>();

	private static final RecordedMeasureSteps BEANS = new RecordedMeasureSteps(
			Mockito.mock(Measures.class,
					(call) -> SETTLED.add("%s %s %s".formatted(call.getArguments())) ? null : null),
			Clock.fixed(NOW, Zone.SHANGHAI));

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("recorded-measure",
			Map.of("address", BareSteps.address(), "recordedMeasureDone", BEANS.recordedMeasureDone(),
					"recordedMeasureEnded", BEANS.recordedMeasureEnded()));

	private static int cases;

	@BeforeEach
	void nothingSettled() {
		SETTLED.clear();
	}

	@Test
	void anInspectorOfTheIssuerCarriesItOut() {
		BareSteps steps = taken("RECTIFYING");
		assertThat(steps.open()).containsExactly("carry-out-measure");
		assertThat(steps.group("carry-out-measure")).isEqualTo("inspector@A-fire");
		assertThat(SETTLED).isEmpty();
		steps.done("carry-out-measure");
		assertThat(steps.ended()).isTrue();
		assertThat(SETTLED).containsExactly("7 DONE recorded");
	}

	@Test
	void itEndsWithItsCase() {
		BareSteps steps = taken("RECTIFYING");
		EventSubscription waiting = engine().getRuntimeService()
			.createEventSubscriptionQuery()
			.processInstanceId(steps.instance())
			.eventName("case-closed")
			.singleResult();
		engine().getRuntimeService().messageEventReceived("case-closed", waiting.getExecutionId());
		assertThat(steps.ended()).isTrue();
		assertThat(SETTLED).containsExactly("7 ENDED case-closed");
	}

	@Test
	void aMeasureThatStartsOnAClosedCaseEndsThere() {
		assertThat(taken("CLOSED").ended()).isTrue();
		assertThat(SETTLED).containsExactly("7 ENDED case-closed");
	}

	private static BareSteps taken(String state) {
		CaseNumber number = new CaseNumber("YH-demo-2026-" + ++cases);
		CaseFiles caseFiles = Mockito.mock();
		BDDMockito.given(caseFiles.header(any()))
			.willReturn(new CaseHeader(number, new UnitCode("E-0001"), "演示-甲厂", "fire", new UnitCode("A-fire"), null,
					null, "积尘", "MAJOR", state, null, NOW, "inspector1", null));
		CamundaRecordedMeasureProcess process = new CamundaRecordedMeasureProcess(engine().getRuntimeService(),
				caseFiles);
		process.start(7, new MeasureOrder(number, "SITE_VISIT", new UnitCode("E-0001"), new UnitCode("A-fire"),
				"OVERDUE", 2, "D001", "§15", null, "chief"), null);
		String instance = engine().getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(number.value())
			.singleResult()
			.getId();
		return new BareSteps(engine(), instance);
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
