package org.bihuan.interview;

import java.util.Map;

import org.bihuan.workflow.StepContext;

import org.springframework.stereotype.Component;

/**
 * Step {@code report-promise}: the unit shows that it has kept a promise.
 */
@Component
class ReportPromise extends PromiseStep {

	private final InterviewWords words;

	ReportPromise(Promises promises, InterviewWords words) {
		super(promises);
		this.words = words;
	}

	@Override
	public String step() {
		return "report-promise";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("promise", this.words.promise(promises().find(item(context))));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		promises().reported(item(context), String.valueOf(values.get("report")), context.person().login(),
				context.at());
		return Map.of();
	}

}
