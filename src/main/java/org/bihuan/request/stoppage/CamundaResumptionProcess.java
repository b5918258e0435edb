package org.bihuan.request.stoppage;

import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the process {@code resumption}. It outlives the sign-off, so it does not wait for
 * the message that ends all others with their case.
 */
@Component
class CamundaResumptionProcess implements ResumptionProcess {

	private static final String KEY = "resumption";

	private static final String VOID = "stoppage-void";

	private final RuntimeService engine;

	private final CaseFiles caseFiles;

	CamundaResumptionProcess(@Lazy RuntimeService engine, CaseFiles caseFiles) {
		this.engine = engine;
		this.caseFiles = caseFiles;
	}

	@Override
	public void start(CaseNumber number) {
		if (this.engine.createProcessInstanceQuery().processInstanceBusinessKey(number.value(), KEY).list().isEmpty()) {
			this.engine.startProcessInstanceByKey(KEY, number.value(),
					Map.of("caseNumber", number.value(), "unit", this.caseFiles.header(number).unit().value()));
		}
	}

	@Override
	public void voided(CaseNumber number) {
		for (ProcessInstance instance : this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value(), KEY)
			.list()) {
			EventSubscription waiting = this.engine.createEventSubscriptionQuery()
				.processInstanceId(instance.getId())
				.eventType("message")
				.eventName(VOID)
				.singleResult();
			if (waiting != null) {
				this.engine.messageEventReceived(VOID, waiting.getExecutionId());
			}
		}
	}

}
