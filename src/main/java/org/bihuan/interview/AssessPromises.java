package org.bihuan.interview;

import java.util.Map;

import org.bihuan.workflow.StepContext;

import org.springframework.stereotype.Component;

/**
 * Step {@code assess-promises}: kept or broken, promise by promise.
 */
@Component
class AssessPromises extends PromiseStep {

	private final InterviewWords words;

	AssessPromises(Promises promises, InterviewWords words) {
		super(promises);
		this.words = words;
	}

	@Override
	public String step() {
		return "assess-promises";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Promise promise = promises().find(item(context));
		return Map.of("promise", this.words.promise(promise), "report", this.words.report(promise));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		promises().assessed(item(context), "kept".equals(values.get("outcome")), (String) values.get("reason"),
				context.person().login(), context.at());
		return Map.of();
	}

}
