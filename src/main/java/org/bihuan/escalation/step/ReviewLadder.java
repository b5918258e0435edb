package org.bihuan.escalation.step;

import java.util.List;
import java.util.Map;

import org.bihuan.escalation.ladder.LadderDecisions;
import org.bihuan.escalation.ladder.LadderWork;
import org.bihuan.form.Option;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code review-ladder}: all rungs are taken and grounds are left; wait, take one
 * more measure, or hand the ladder to the office.
 */
@Component
class ReviewLadder implements StepHandler {

	private final LadderWork work;

	private final LadderDecisions decisions;

	private final MeasureNames names;

	ReviewLadder(LadderWork work, LadderDecisions decisions, MeasureNames names) {
		this.work = work;
		this.decisions = decisions;
		this.names = names;
	}

	@Override
	public String step() {
		return "review-ladder";
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		return Map.of("measures", this.names.options(this.decisions.afterwards(this.work.ofTask(context.taskId()))));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		if ("measure".equals(values.get("outcome"))) {
			this.decisions.afterwards(this.work.ofTask(context.taskId()), String.valueOf(values.get("measure")),
					(String) values.get("reason"), context.person().login());
		}
		return "to-office".equals(values.get("outcome")) ? Map.of("reviewBy", "supervisor@office") : Map.of();
	}

}
