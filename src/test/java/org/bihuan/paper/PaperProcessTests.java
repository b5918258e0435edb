package org.bihuan.paper;

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
 * Every path of a paper that a leader signs.
 */
@Deployment(resources = "bpmn/duty-paper.bpmn")
class PaperProcessTests {

	private static final List<String> TOLD = new ArrayList<>();

	private static int files;

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("duty-paper", beans());

	private CaseNumber number;

	private BareSteps steps;

	private static Map<Object, Object> beans() {
		Papers papers = Mockito.mock(Papers.class, (call) -> {
			switch (call.getMethod().getName()) {
				case "closed" -> TOLD.add("closed");
				case "dropped" -> TOLD.add("dropped " + call.getArgument(1));
				default -> {
					return Mockito.RETURNS_DEFAULTS.answer(call);
				}
			}
			return null;
		});
		PaperSteps steps = new PaperSteps(papers);
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("paperClosed", steps.paperClosed());
		beans.put("paperDropped", steps.paperDropped());
		return beans;
	}

	@BeforeEach
	void nothingWasTold() {
		TOLD.clear();
	}

	@Test
	void aCommitmentIsWrittenSignedPostedAndReceived() {
		begin(true);
		assertThat(this.steps.group("write-commitment")).isEqualTo("principal-leader@unit");
		this.steps.done("write-commitment");
		assertThat(this.steps.group("sign-paper")).isEqualTo("principal-leader@unit");
		this.steps.done("sign-paper", "sign");
		assertThat(this.steps.open()).containsExactly("post-commitment", "receive-paper");
		assertThat(this.steps.group("receive-paper")).isEqualTo("inspector@authority");
		assertThat(this.steps.group("post-commitment")).isEqualTo("safety-officer@unit");
		this.steps.done("receive-paper");
		assertThat(TOLD).isEmpty();
		this.steps.done("post-commitment");
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("closed");
	}

	@Test
	void aReportIsNotPosted() {
		begin(false);
		this.steps.done("write-self-check");
		this.steps.done("sign-paper", "sign");
		assertThat(this.steps.open()).containsExactly("receive-paper");
		this.steps.done("receive-paper");
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("closed");
	}

	@Test
	void whatIsNotSignedIsWrittenAgain() {
		begin(false);
		this.steps.done("write-self-check");
		this.steps.done("sign-paper", "rewrite");
		assertThat(this.steps.open()).containsExactly("write-self-check");
		begin(true);
		this.steps.done("write-commitment");
		this.steps.done("sign-paper", "rewrite");
		assertThat(this.steps.open()).containsExactly("write-commitment");
	}

	@Test
	void whatIsNoLongerOwedEnds() {
		begin(true);
		this.steps.done("write-commitment");
		process().drop(Papers.MODEL, this.number, "标签变更");
		assertThat(this.steps.ended()).isTrue();
		process().drop(Papers.MODEL, this.number, "标签变更");
		assertThat(TOLD).containsExactly("dropped 标签变更");
	}

	private void begin(boolean posted) {
		this.number = new CaseNumber("LZ-demo-2026-" + ++files);
		process().start(Papers.MODEL, this.number,
				Map.of("caseNumber", this.number.value(), "writtenBy", "principal-leader@unit", "posted", posted));
		this.steps = new BareSteps(engine(),
				engine().getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(this.number.value())
					.singleResult()
					.getId());
	}

	private static CamundaPeriodProcess process() {
		return new CamundaPeriodProcess(engine().getRuntimeService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
