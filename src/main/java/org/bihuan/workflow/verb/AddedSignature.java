package org.bihuan.workflow.verb;

import java.util.Map;

import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.bihuan.workflow.inbox.Signatures;

import org.springframework.stereotype.Component;

/**
 * Step {@code added-opinion}: agrees or not, with an opinion that stays with the task for
 * which it was asked.
 */
@Component
class AddedSignature implements StepHandler {

	private final Signatures signatures;

	AddedSignature(Signatures signatures) {
		this.signatures = signatures;
	}

	@Override
	public String step() {
		return Signing.STEP;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		this.signatures.answered(context.taskId(), String.valueOf(values.get("outcome")),
				String.valueOf(values.getOrDefault("reason", values.getOrDefault("opinion", ""))), context.at());
		return Map.of();
	}

}
