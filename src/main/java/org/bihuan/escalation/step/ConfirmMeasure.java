package org.bihuan.escalation.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.escalation.ladder.Ladder;
import org.bihuan.escalation.ladder.LadderDecisions;
import org.bihuan.escalation.ladder.LadderWork;
import org.bihuan.form.Option;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code confirm-measure}: a person takes the proposed measure, a stronger or weaker
 * one, or skips it where the document leaves that open.
 */
@Component
class ConfirmMeasure implements StepHandler {

	private final LadderWork work;

	private final LadderDecisions decisions;

	private final MeasureNames names;

	ConfirmMeasure(LadderWork work, LadderDecisions decisions, MeasureNames names) {
		this.work = work;
		this.decisions = decisions;
		this.names = names;
	}

	@Override
	public String step() {
		return "confirm-measure";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("proposed", this.names.name(Objects.requireNonNull(ladder(context).rung()).measure()));
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		return Map.of("measures", this.names.options(this.decisions.instead(ladder(context))));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Ladder ladder = ladder(context);
		String by = context.person().login();
		String reason = (String) values.get("reason");
		String outcome = String.valueOf(values.get("outcome"));
		switch (outcome) {
			case "confirm" -> this.decisions.confirm(ladder, by);
			case "skip" -> this.decisions.skip(ladder, reason, by);
			default -> this.decisions.instead(ladder, "stronger".equals(outcome), String.valueOf(values.get("measure")),
					reason, by);
		}
		return Map.of();
	}

	private Ladder ladder(StepContext context) {
		return this.work.ofTask(context.taskId());
	}

}
